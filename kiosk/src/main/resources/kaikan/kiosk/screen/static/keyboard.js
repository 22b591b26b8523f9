// A keyboard on the screen for the walk-in form: kana, letters and digits. It types into the field that has the focus.
"use strict";
(() => {
  const KANA = ["わらやまはなたさかあ", "をりゆみひにちしきい", "んるよむふぬつすくう", "ーれ゛めへねてせけえ", "・ろ゜もほのとそこお"];
  const LETTERS = ["1234567890", "qwertyuiop", "asdfghjkl-", "zxcvbnm.@'"];
  const FIELD = ".walkin input:not([type=radio], [type=checkbox], [type=hidden])";
  const SMALL = { "あ": "ぁ", "い": "ぃ", "う": "ぅ", "え": "ぇ", "お": "ぉ", "つ": "っ", "や": "ゃ", "ゆ": "ゅ", "よ": "ょ" };
  let mode = "kana";
  let opened = mode;
  let upper = false;
  let field = null;
  const board = document.createElement("div");
  board.id = "keys";
  board.hidden = true;
  document.body.append(board);

  const katakana = text => text.replace(/[ぁ-ゖ]/g, c => String.fromCharCode(c.charCodeAt(0) + 0x60));
  const hiragana = c => /[ァ-ヶ]/.test(c) ? String.fromCharCode(c.charCodeAt(0) - 0x60) : c;

  function key(label, action, tool) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    if (label === "゛" || label === "゜") button.className = "sign";
    if (tool) button.className = "tool";
    button.addEventListener("pointerdown", event => event.preventDefault());
    button.addEventListener("click", action);
    return button;
  }

  function type(text) {
    if (!field) return;
    if (text === "゛" || text === "゜") return mark(text);
    const start = field.selectionStart ?? field.value.length;
    field.setRangeText(text, start, field.selectionEnd ?? start, "end");
    if (field.value.length > 100) field.value = field.value.slice(0, 100);
    tell();
  }

  function mark(sign) {
    const at = field.selectionStart ?? field.value.length;
    const before = field.value.slice(0, at);
    const changed = before.slice(-1).normalize("NFD").replace(/[\u3099\u309a]/g, "") + (sign === "゛" ? "\u3099" : "\u309a");
    const one = changed.normalize("NFC");
    if (one.length === 1) field.setRangeText(one, at - 1, at, "end");
    tell();
  }

  function small() {
    const at = field?.selectionStart ?? 0;
    const last = field?.value.slice(at - 1, at) ?? "";
    const base = hiragana(last);
    const other = SMALL[base] ?? Object.keys(SMALL).find(big => SMALL[big] === base);
    if (other) field.setRangeText(last === base ? other : katakana(other), at - 1, at, "end");
    tell();
  }

  function erase() {
    const at = field?.selectionStart ?? 0;
    if (at > 0) field.setRangeText("", at - 1, at, "end");
    tell();
  }

  function draw() {
    const rows = mode === "letters" ? LETTERS : KANA;
    const lines = rows.map(row => {
      const line = document.createElement("div");
      for (const c of row) {
        const shown = mode === "katakana" ? katakana(c) : upper && mode === "letters" ? c.toUpperCase() : c;
        line.append(key(shown, () => type(shown)));
      }
      return line;
    });
    const tools = document.createElement("div");
    tools.append(
      key("かな", () => switchTo("kana"), true), key("カナ", () => switchTo("katakana"), true), key("ABC", () => switchTo("letters"), true),
      mode === "letters" ? key("⇧", () => { upper = !upper; draw(); }, true) : key("小", small, true),
      key("␣", () => type(" "), true), key("⌫", erase, true), key("▼", window.hideKeyboard, true));
    board.replaceChildren(...lines, tools);
  }

  function switchTo(next) { mode = next; draw(); }

  function showKeyboard() {
    field = document.querySelector(`:is(${FIELD}):focus`) ?? document.querySelector(FIELD);
    if (!field) return;
    const kind = field.id === "code" || document.documentElement.lang === "en" ? "letters" : "kana";
    if (kind !== opened) mode = kind; // whoever comes after somebody of another language finds their own letters
    opened = kind;
    upper = field.id === "code";
    draw();
    board.hidden = false;
    document.body.classList.add("typing");
    document.body.style.setProperty("--keys", board.offsetHeight + "px");
    field.focus();
    field.closest(".field").scrollIntoView({ block: "center" });
  }

  window.hideKeyboard = () => {
    board.hidden = true;
    document.body.classList.remove("typing");
  };
  document.addEventListener("click", event => { if (event.target.closest("[data-keyboard]")) showKeyboard(); });
  // A finger on a field has no other keyboard: ours opens by itself. A mouse has one beside it.
  document.addEventListener("pointerdown", event => {
    if (event.pointerType === "touch" && event.target.matches?.(FIELD)) event.target.inputMode = "none";
  });
  document.addEventListener("click", event => {
    if (event.pointerType === "touch" && event.target.matches?.(FIELD) && board.hidden) {
      event.target.focus();
      showKeyboard();
    }
  });
  document.addEventListener("focusin", event => {
    if (!board.hidden && event.target.matches?.(FIELD)) {
      field = event.target;
      field.closest(".field").scrollIntoView({ block: "center" });
    }
  });
})();
