// A scanner that types: fast, and ended by Enter or Tab; what comes slowly is a person and is dropped. A Japanese input method that is on takes
// the letters to make kana of them: then which key it was says what was typed, and what it wrote into a field is taken out again.
"use strict";
const isField = target => target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type);
// Longer than any code; of a scanner that never ends its line the beginning is kept, and answered.
const LONGEST = 1024;
const scanned = async text => {
  await tell(); // without the code, which a scanner types into the field like a person
  await send("/scan", new URLSearchParams({ text: text.slice(0, LONGEST).normalize("NFKC").slice(0, LONGEST) }));
};
{
  const CODE = /\/P\/[A-Z2-7]|\/M\/[A-Z0-9]|^[A-Z2-7]{144}$/i;
  // What stands on the same key of a Japanese and of an American keyboard, and of the others what a code can have.
  const SIGNS = { Slash: "/", Period: ".", Minus: "-", Quote: ":", Semicolon: ":", Space: " ", NumpadDivide: "/", NumpadDecimal: ".", NumpadSubtract: "-" };
  let typed = "";
  let began = 0;
  let last = 0;
  let before = "";
  let composed = "";
  let mend = null;

  // The letter of a key press; "" for a key that types none.
  function letter(event) {
    const key = event.key.normalize("NFKC");
    if (/^[ -~]$/.test(key)) return key;
    const [, one] = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code) ?? [];
    if (event.key !== "Process" && event.key !== "Unidentified" && !/^[^ -~]$/.test(key)) return "";
    return one ?? SIGNS[event.code] ?? "";
  }

  // A field gets back what stood in it, also from an input method that finishes with it only now, when the form may have been drawn anew.
  function restore(field, value) {
    mend = { id: field.id, value, until: performance.now() + 1500 };
    field.blur();
    field.value = value;
    field.focus({ preventScroll: true });
  }
  for (const kind of ["input", "compositionend"]) {
    document.addEventListener(kind, event => {
      if (mend && event.target.id === mend.id && performance.now() < mend.until && event.target.value !== mend.value) event.target.value = mend.value;
    }, true);
  }

  document.addEventListener("keydown", event => {
    // When the key was pressed, not when a busy page came to it: else a pause of the page would cut the code in two.
    if (event.timeStamp - last > 300 || event.repeat) typed = "";
    last = event.timeStamp;
    if (typed === "") {
      began = last;
      before = event.target.value;
      mend = null;
    }
    const ends = [event.key, event.code].some(key => ["Enter", "NumpadEnter", "Tab"].includes(key));
    if (!ends) {
      if (!event.ctrlKey && !event.metaKey && typed.length < LONGEST) typed += letter(event);
      // A blank in a foreign code presses no button, and a control character is no command to the browser.
      const odd = event.key === " " || event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key);
      if (odd && typed.length >= 3 && !isField(event.target) && last - began < typed.length * 30) event.preventDefault();
      return;
    }
    const code = typed;
    typed = "";
    // Nobody's fingers are as fast: whatever code that is, it is no answer to the field's question, nor does its end press a button.
    const fast = code.length >= (isField(event.target) ? 6 : 3) && last - began < code.length * 30;
    if (fast || (code.length >= 6 && (!isField(event.target) || CODE.test(code)))) {
      event.preventDefault();
      if (isField(event.target)) restore(event.target, before);
      scanned(code);
    }
  }, true);
  // A scanner that gives its text without keys, all at once or as an input method does: nobody's answer is such a code.
  const isCode = event => event.data && isField(event.target) && event.target.form?.id !== "simulated" && CODE.test(event.data.normalize("NFKC"));
  document.addEventListener("beforeinput", event => {
    if (event.isComposing || !isCode(event)) return;
    event.preventDefault();
    scanned(event.data);
  }, true);
  document.addEventListener("compositionstart", event => { composed = event.target.value; }, true);
  document.addEventListener("compositionend", event => {
    if (mend || !isCode(event)) return;
    restore(event.target, composed);
    scanned(event.data);
  }, true);
  document.addEventListener("paste", event => {
    if (!isField(event.target)) scanned(event.clipboardData.getData("text"));
  });
}
