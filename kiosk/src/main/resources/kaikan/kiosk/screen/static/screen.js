// Shows what the kiosk says, plays its tones, and sends back what is pressed, typed or scanned. It decides nothing.
"use strict";
const stage = document.getElementById("stage");
const status = document.getElementById("status");
const lost = document.getElementById("lost");
const still = document.getElementById("still");
const late = document.getElementById("late");
let version = Number(document.body.dataset.version);
let tones = Number(document.body.dataset.tones);
let foot = document.body.dataset.foot;

// ---- tones: told apart by rhythm
let audio = null;
const RHYTHM = { good: [[880, 0, 0.12]], left: [[880, 0, 0.1], [587, 0.16, 0.14]], refused: [[220, 0, 0.14], [220, 0.2, 0.14], [220, 0.4, 0.2]], calling: [[660, 0, 0.9]] };
function play(tone) {
  try {
    audio ??= new AudioContext();
    for (const [hertz, start, length] of RHYTHM[tone] ?? []) {
      const oscillator = audio.createOscillator();
      const volume = audio.createGain();
      oscillator.frequency.value = hertz;
      volume.gain.setValueAtTime(0.25, audio.currentTime + start);
      volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + start + length);
      oscillator.connect(volume).connect(audio.destination);
      oscillator.start(audio.currentTime + start);
      oscillator.stop(audio.currentTime + start + length);
    }
  } catch { /* a browser without sound still shows the screen */ }
}

// ---- the screen
function show(shown) {
  lost.hidden = true;
  lost.firstElementChild.innerHTML = shown.lost;
  status.innerHTML = shown.status;
  foot = shown.foot;
  document.documentElement.lang = shown.language;
  place(shown);
  ask(shown);
  if (shown.late) say(shown.late);
  if (shown.version !== version) {
    tell(); // the last letters, of the screen on which they were typed
    version = shown.version;
    const before = stage.querySelectorAll(".walkin input:not([type=hidden]), .digits");
    stage.innerHTML = shown.html;
    keep(before);
    tell();
    arrived();
  } else {
    const time = stage.querySelector("header time");
    if (time) time.innerHTML = shown.clock;
  }
  if (shown.tones !== tones) {
    tones = shown.tones;
    play(shown.tone);
  }
}

// The demonstration's place for codes speaks the language of the screen; what was typed there stays.
function place(shown) {
  const form = document.getElementById("simulated");
  if (!form || form.dataset.words === shown.words) return;
  const [typed, inside] = [form.elements.text.value, form.contains(document.activeElement)];
  form.innerHTML = shown.place;
  form.dataset.words = shown.words;
  form.elements.text.value = typed;
  if (inside) form.elements.text.focus();
}

// Whoever pressed a button too late reads why nothing came of it; the words stand over the head of the screen, let every press through, and go by themselves.
const READS = 8000;
let reading = 0;
function say(words) {
  late.innerHTML = words;
  clearTimeout(reading);
  reading = setTimeout(() => late.replaceChildren(), READS);
}
if (late.childNodes.length > 0) say(late.innerHTML);

// The kiosk knows what stands in the form, in case another code is shown: one message after the other, each with what stood there last.
let telling = null;
let untold = null;
function tell() {
  const form = stage.querySelector("#walkin");
  if (form) {
    untold = new URLSearchParams(new FormData(form));
    untold.set("seen", version);
  }
  telling ??= (async () => {
    await null; // the promise stands before it ends
    while (untold) {
      const body = untold;
      untold = null;
      try { await fetch("/typed", { method: "POST", body }); } catch { /* the next screen says it */ }
    }
    telling = null;
  })();
  return telling;
}
stage.addEventListener("input", event => { if (event.target.form?.id === "walkin") tell(); });

// Whether anybody is still there is asked over the screen, which is not drawn anew: nothing that was typed is lost, nor the place in it.
let left = null;
function ask(shown) {
  const asked = still.childElementCount > 0;
  if (shown.still && (!asked || shown.version !== version)) {
    left = document.activeElement;
    stage.inert = true;
    still.innerHTML = shown.still;
    count(still);
    still.querySelector("button").focus();
  } else if (!shown.still && asked) {
    still.replaceChildren();
    stage.inert = false;
    if (shown.version === version && left?.isConnected) left.focus({ preventScroll: true });
  }
}

// A form drawn anew, in another language say, keeps what stands in it.
function keep(before) {
  for (const old of before) {
    for (const field of stage.querySelectorAll(".walkin input:not([type=hidden]), .number-form:not(:has(.alert)) .digits")) {
      if (field.name !== old.name) continue;
      if (isField(field)) field.value = old.value;
      else if (field.value === old.value) field.checked = old.checked;
    }
  }
}

function arrived() {
  window.hideKeyboard?.();
  for (const button of stage.querySelectorAll("[data-keyboard]")) button.hidden = false;
  const wrong = stage.querySelector(".flawed input");
  const first = wrong ?? (stage.querySelector(".alert[role=alert]") ? stage.querySelector(".walkin input, .number-form input") : stage.querySelector(".number-form input, #enrol input"));
  (first ?? stage.querySelector("h1"))?.focus({ preventScroll: true });
  // What is new starts at its top, wherever the screen before it was scrolled to; only a field that must be mended is brought into sight.
  for (const box of [document.scrollingElement, ...stage.querySelectorAll("main, .walkin, .sheet")]) box.scrollTop = 0;
  wrong?.scrollIntoView({ block: "nearest" });
  further();
  count(stage);
}

// What is longer than the screen says so; a list with a button, too, which goes on in it, and from its end back to the top.
const isAtEnd = sheet => sheet.scrollTop + sheet.clientHeight >= sheet.scrollHeight - 2;
function further() {
  const main = stage.querySelector("main");
  main?.classList.toggle("more", main.scrollHeight > main.clientHeight + 2 && !isAtEnd(main));
  const sheet = stage.querySelector(".sheet");
  const button = stage.querySelector("[data-further]");
  if (!sheet || !button) return;
  button.hidden = sheet.scrollHeight <= sheet.clientHeight + 2;
  const [on, top] = button.children;
  on.hidden = isAtEnd(sheet);
  top.hidden = !on.hidden;
  sheet.classList.toggle("more", !button.hidden && !on.hidden);
}
stage.addEventListener("scroll", further, true);
addEventListener("resize", further);

function count(box) {
  for (const span of box.querySelectorAll("[data-countdown]")) span.until = performance.now() + Number(span.dataset.countdown);
}

setInterval(() => {
  for (const span of document.querySelectorAll("[data-countdown]")) {
    const left = Math.ceil((span.until - performance.now()) / 1000);
    if (left > 0) span.textContent = left;
    else span.closest("button, .beside")?.remove(); // what else counts down is followed by another screen
  }
}, 250);

async function follow() {
  for (;;) {
    try {
      const answer = await fetch("/screen?seen=" + version + "&foot=" + foot, { headers: { Accept: "application/json" } });
      show(await answer.json());
    } catch {
      lost.hidden = false;
      await new Promise(done => setTimeout(done, 1000));
    }
  }
}

async function send(path, body) {
  try {
    const answer = await fetch(path, { method: "POST", headers: { Accept: "application/json" }, body });
    show(await answer.json());
  } catch {
    lost.hidden = false;
  }
}

document.addEventListener("submit", event => {
  event.preventDefault();
  const data = new URLSearchParams(new FormData(event.target, event.submitter));
  send(new URL(event.target.action).pathname, data);
});

// ---- somebody is here: the kiosk does not free the screen under their hands
let told = -Infinity;
for (const kind of ["pointerdown", "keydown"]) {
  document.addEventListener(kind, event => {
    if (event.timeStamp - told < 10_000) return;
    told = event.timeStamp;
    fetch("/touch", { method: "POST" }).catch(() => {});
  }, true);
}

document.addEventListener("click", event => {
  const button = event.target.closest("button");
  if (button?.hasAttribute("data-print")) window.print();
  if (button?.hasAttribute("data-further")) {
    const sheet = stage.querySelector(".sheet");
    sheet.scrollTop = isAtEnd(sheet) ? 0 : sheet.scrollTop + sheet.clientHeight * 0.7;
    further();
  }
  const digit = button?.dataset.digit;
  if (digit) {
    const input = stage.querySelector(".digits");
    input.value = digit === "clear" ? "" : digit === "back" ? input.value.slice(0, -1) : (input.value + digit).slice(0, 6);
  }
});

arrived();
if (still.childElementCount > 0) {
  stage.inert = true;
  count(still);
}
follow();
