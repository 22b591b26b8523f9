// Keeps the live board up to date: by events from the server, or, where they do not come through, by asking every two seconds.
"use strict";

(() => {
  const board = document.querySelector("[data-board]");
  if (!board) {
    return;
  }
  const base = board.dataset.board;
  let tag = "";
  let asking = false;
  let again = false;
  let heard = Date.now();

  // What somebody is reading or pressing is not pulled away from under them: the focus stays where it was.
  const put = html => {
    const focused = board.contains(document.activeElement) ? document.activeElement : null;
    const mark = focused && (focused.getAttribute("href") || focused.closest("form")?.getAttribute("action"));
    board.innerHTML = html;
    if (mark) {
      const same = [...board.querySelectorAll("a, form button")]
        .find(each => (each.getAttribute("href") || each.closest("form")?.getAttribute("action")) === mark);
      same?.focus();
    }
  };

  const ask = async () => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      const answer = await fetch(`${base}/parts`, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store" });
      if (answer.status === 200 && !answer.redirected) {
        tag = answer.headers.get("ETag") ?? "";
        put(await answer.text());
      }
      if (answer.ok || answer.status === 304) {
        heard = Date.now();
      }
    } catch {
      // The server is away; the age on the board says so.
    } finally {
      asking = false;
      if (again) {
        again = false;
        ask();
      }
    }
  };

  let events = false;
  if ("EventSource" in window) {
    const source = new EventSource(`${base}/events`);
    source.onopen = () => { events = true; };
    source.onerror = () => { events = false; };
    source.onmessage = () => ask();
  }
  setInterval(() => {
    if (!events) {
      ask();
    }
  }, 2000);
  setInterval(ask, 30000);
  setInterval(() => {
    const old = Math.round((Date.now() - heard) / 1000);
    const age = board.querySelector("[data-age]");
    if (age && old > 45) {
      age.textContent = board.dataset.stale.replace("{0}", old);
    }
    board.classList.toggle("stale", old > 45);
  }, 5000);
})();
