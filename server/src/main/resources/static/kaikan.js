// What the pages do a little better with JavaScript. Everything works without it.
"use strict";

// The summary of what must be corrected takes the focus, so that it is read first.
addEventListener("DOMContentLoaded", () => document.querySelector("[data-focus]")?.focus());

// A field marked data-scan takes what a scanner types, whatever was pressed before. What was said to the last scan is read out; the focus
// stays in the field, or stands in that of the question which the scan has led to, over what is proposed there.
addEventListener("DOMContentLoaded", () => {
  const scan = document.querySelector("[data-scan]");
  if (!scan) {
    return;
  }
  const first = document.querySelector("input[autofocus]");
  first?.focus();
  first?.select();
  const said = document.querySelector("[data-say]");
  setTimeout(() => { document.querySelector("[data-said]").textContent = said?.querySelector("p").textContent ?? ""; }, 300);
  document.addEventListener("keydown", event => {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (!typing && event.key.length === 1 && event.key !== " " && !event.altKey && !event.ctrlKey && !event.metaKey) {
      scan.focus();
    }
  });
});

// ← and → lead to the links marked data-key="left" and data-key="right", unless somebody is typing or has gone into the picture.
addEventListener("keydown", event => {
  const side = { ArrowLeft: "left", ArrowRight: "right" }[event.key];
  const inside = event.target.closest?.("input, select, textarea, summary, [contenteditable], [role=slider], .lanes, .week, .month, .picked");
  if (side && !inside && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    document.querySelector(`a[data-key="${side}"]`)?.click();
  }
});

// Whoever turned to another day by key finds the focus where it was: on the link that was pressed, else on the heading, which says the day.
const TURNED = "kaikan.turned";
const kept = () => { try { return sessionStorage; } catch { return null; } };
addEventListener("click", event => {
  const link = event.target.closest?.("a[data-key]");
  if (link && event.detail === 0) {
    kept()?.setItem(TURNED, link === document.activeElement ? `a[data-key="${link.dataset.key}"]` : "h1");
  }
});
addEventListener("DOMContentLoaded", () => {
  const target = document.querySelector(kept()?.getItem(TURNED) ?? ":not(*)");
  kept()?.removeItem(TURNED);
  if (target?.matches("h1")) {
    target.tabIndex = -1;
  }
  target?.focus();
});

// A press on a button below a field ends the typing in it: whatever changes the look of the page then waits until the press is over, so that the
// button does not move away from under the pointer and the press is lost.
let pressing = false;
addEventListener("pointerdown", () => { pressing = true; }, true);
for (const end of ["pointerup", "pointercancel"]) {
  addEventListener(end, () => { pressing = false; }, true);
}
function unpressed(act) {
  if (!pressing) {
    act();
    return;
  }
  const over = new AbortController();
  const then = () => {
    over.abort();
    setTimeout(act);
  };
  addEventListener("pointerup", then, { signal: over.signal });
  addEventListener("pointercancel", then, { signal: over.signal });
}

// A field that was refused is no longer marked when it has been changed; whether it is right now, the server says.
addEventListener("change", event => unpressed(() => {
  const field = event.target.closest(".wrong") ?? event.target;
  const error = field.matches(".wrong") ? field.querySelector(".error") : null;
  const own = [field, ...field.querySelectorAll("[aria-invalid], [aria-describedby]")].filter(one => (one.closest(".wrong") ?? field) === field);
  own.forEach(one => {
    one.removeAttribute("aria-invalid");
    const left = (one.getAttribute("aria-describedby") ?? "").split(" ").filter(id => id && id !== error?.id).join(" ");
    one.toggleAttribute("aria-describedby", left !== "");
    if (left) {
      one.setAttribute("aria-describedby", left);
    }
  });
  field.classList.remove("wrong");
  if (error) {
    error.style.visibility = "hidden"; // its place stays, so that what is below moves little
  }
}));

// What the summary names is ticked there when it has been changed, and the summary stays where it is. After the last of them it says so and
// is no alert any more: what is read out stands beside it and waits its turn.
addEventListener("change", event => unpressed(() => {
  const summary = document.querySelector(".errors[data-mended]");
  const lines = [...summary?.querySelectorAll("li") ?? []];
  lines.filter(line => {
    const named = document.getElementById(line.querySelector("a").hash.slice(1));
    return named && (named.closest(".field") ?? named).contains(event.target);
  }).forEach(line => line.classList.add("mended"));
  if (lines.every(line => line.matches(".mended")) && summary?.hasAttribute("role")) {
    summary.removeAttribute("role");
    summary.classList.add("mended");
    summary.querySelector("h2").textContent = summary.dataset.mended;
    summary.nextElementSibling.textContent = summary.dataset.mended;
  }
}));

// A form marked data-once is sent once: its buttons rest after the first press, and say so when it takes longer than 300 ms.
addEventListener("submit", event => {
  const form = event.target;
  if (!form.matches("[data-once]") || event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  const pressed = event.submitter;
  setTimeout(() => form.querySelectorAll("button").forEach(button => button.setAttribute("aria-disabled", "true")), 0);
  setTimeout(() => pressed?.setAttribute("aria-busy", "true"), 300);
});

// Coming back with the browser's back button, the form may be sent again; the server knows whether it has had it already.
addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent);
  document.querySelectorAll("form[data-once] button").forEach(button => {
    button.removeAttribute("aria-disabled");
    button.removeAttribute("aria-busy");
  });
});

// A button marked data-print prints the page; it is hidden where there is no script to press it.
addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-print][hidden]").forEach(button => {
  button.hidden = false;
}));
addEventListener("click", event => {
  if (event.target.closest?.("[data-print]")) {
    print();
  }
});

// What is folded for phones stands open on a desk.
addEventListener("DOMContentLoaded", () => {
  if (matchMedia("(min-width: 641px)").matches) {
    document.querySelectorAll("details.fold").forEach(each => { each.open = true; });
  }
});

// A button marked data-reveal shows and hides the password beside it.
addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-reveal]").forEach(button => {
  const input = document.getElementById(button.dataset.reveal);
  const show = button.textContent;
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    button.textContent = shown ? show : button.dataset.hide;
  });
}));

// A form marked data-several says how many are ticked and what they cost together.
addEventListener("DOMContentLoaded", () => document.querySelectorAll("form[data-several]").forEach(form => {
  const said = form.querySelector("output");
  const tell = () => {
    const ticked = [...form.querySelectorAll("[name=item]:checked")];
    const yen = ticked.reduce((sum, one) => sum + Number(one.dataset.yen ?? 0), 0);
    const total = yen.toLocaleString("ja-JP");
    const price = form.lang === "en" ? `¥${total}` : `${total}円`;
    said.textContent = `${said.dataset.count} ${ticked.length}　${said.dataset.total} ${price}`;
    said.hidden = false;
  };
  form.addEventListener("change", tell);
  tell();
}));

// A quote is of what the form said when its page was drawn. As soon as a field named in data-priced says something else it is marked as of before, until
// the field says the same again, however its value came there: a browser that goes back or reloads puts in what was typed.
for (const kind of ["input", "change", "pageshow"]) {
  addEventListener(kind, () => unpressed(() => document.querySelectorAll("form[data-priced]").forEach(form => {
    const names = form.dataset.priced.split(" ");
    const drawn = field => ([...field.options].find(one => one.defaultSelected) ?? field.options[0])?.value;
    const turned = field => field.matches("[type=radio], [type=checkbox]")
      ? field.checked !== field.defaultChecked
      : field.value.trim() !== (field.options ? drawn(field) : field.defaultValue).trim();
    const priced = field => names.some(name => name.endsWith("-") ? field.name.startsWith(name) : field.name === name);
    const outdated = [...form.elements].some(field => field.type !== "hidden" && priced(field) && turned(field));
    form.classList.toggle("outdated", outdated);
    document.querySelectorAll("[data-outdated]").forEach(mark => { mark.hidden = !outdated; });
  })));
}
