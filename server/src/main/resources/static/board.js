// Keeps the live board, and the lists of who is in the house, up to date: by events from the server, or, where they do not come through, by asking every two seconds.
"use strict";

(() => {
  const board = document.querySelector("[data-board]");
  if (!board) {
    return;
  }
  const base = board.dataset.board;
  const parts = board.dataset.parts ?? `${base}/parts?view=${board.dataset.view}`;
  const title = document.title;
  let tag = "";
  let asking = false;
  let again = false;
  let heard = Date.now();

  // What somebody is reading or pressing is not pulled away from under them: the focus stays where it was, and what is open stays open.
  const put = html => {
    const focused = board.contains(document.activeElement) ? document.activeElement : null;
    const markOf = element => element.id || element.getAttribute("href") || element.closest("form")?.getAttribute("action") || element.closest("[data-keep]")?.dataset.keep;
    const mark = focused && markOf(focused);
    const open = new Set([...board.querySelectorAll("details[open][data-keep]")].map(each => each.dataset.keep));
    const typed = [...board.querySelectorAll("input[id]")].filter(each => each.value !== each.defaultValue).map(each => [each.id, each.value]);
    board.innerHTML = html;
    typed.forEach(([id, value]) => { (document.getElementById(id) ?? {}).value = value; });
    board.querySelectorAll("details[data-keep]").forEach(each => { each.open = open.has(each.dataset.keep); });
    if (mark) {
      [...board.querySelectorAll("a, form button, summary, input")].find(each => markOf(each) === mark)?.focus();
    }
    tick();
    callers();
  };

  // Whoever calls stands in the tab's title, is read out once, and rings where somebody has asked for sound. What was read out stands there
  // as long as somebody calls: without the words of the button, which is elsewhere.
  const spoken = new Set();
  const aloud = document.querySelector("[data-calls]");
  const callers = () => {
    const calls = [...board.querySelectorAll("[data-call]")];
    document.title = calls.length ? `(${calls.length}) ${calls[0].querySelector("b").textContent}｜${title}` : title;
    const fresh = calls.filter(each => !spoken.has(each.dataset.call));
    fresh.forEach(each => spoken.add(each.dataset.call));
    [...aloud.children].filter(each => !calls.some(call => call.dataset.call === each.dataset.said)).forEach(each => each.remove());
    fresh.forEach(each => {
      const said = document.createElement("span");
      said.dataset.said = each.dataset.call;
      said.textContent = `${each.querySelector("b").textContent} ${each.querySelector("p").textContent.replace(/\s+/g, " ").trim()} `;
      aloud.append(said);
    });
    if (fresh.length) {
      ring();
    }
  };

  let audio = null;
  const ring = () => {
    if (!audio) {
      return;
    }
    [0, 0.25, 0.5].forEach((after, i) => {
      const tone = audio.createOscillator();
      const loud = audio.createGain();
      tone.frequency.value = i === 1 ? 988 : 784;
      loud.gain.value = 0.25;
      tone.connect(loud).connect(audio.destination);
      tone.start(audio.currentTime + after);
      tone.stop(audio.currentTime + after + 0.2);
    });
  };
  const sound = document.querySelector("[data-sound]");
  if (sound && "AudioContext" in window) {
    sound.hidden = false;
    sound.addEventListener("click", () => {
      if (audio) {
        audio.close();
        audio = null;
      } else {
        audio = new AudioContext();
        ring();
      }
      sound.setAttribute("aria-pressed", String(audio !== null));
      sound.textContent = audio ? sound.dataset.on : sound.dataset.off;
    });
  }
  setInterval(() => board.querySelector("[data-call]") && ring(), 10000);

  const ask = async () => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      const answer = await fetch(parts, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store" });
      // Whoever is signed out is led elsewhere: the page follows, so that no old state stands on the wall as if it were fresh.
      if (answer.redirected) {
        location.reload();
        return;
      }
      if (answer.status === 200) {
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

  // The clock goes on and the age is counted every second.
  const clock = new Intl.DateTimeFormat("ja-JP", { hour: "numeric", minute: "2-digit", hour12: false, timeZone: board.dataset.zone });
  const shown = board.querySelector("[data-clock]")?.textContent;
  const real = shown === clock.format(new Date());
  const tick = () => {
    const old = Math.round((Date.now() - heard) / 1000);
    const age = board.querySelector("[data-age]");
    if (age) {
      age.textContent = (old > 20 ? board.dataset.stale : board.dataset.fresh).replace("{0}", old);
    }
    board.classList.toggle("stale", old > 20);
    const time = board.querySelector("[data-clock]");
    if (time && real) {
      time.textContent = clock.format(new Date());
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
  setInterval(ask, 15000);
  setInterval(tick, 1000);
  tick();
  callers();
})();
