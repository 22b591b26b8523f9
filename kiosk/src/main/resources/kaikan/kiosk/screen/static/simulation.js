// The hands at the simulated kiosk: shows lamp, buzzer and relays, and gives codes, pictures, load and a pulled cable to the kiosk.
"use strict";
const by = id => document.getElementById(id);
const language = document.body.dataset.words; // that in which the page was opened, whoever speaks with the screen meanwhile
const json = { Accept: "application/json" };

async function panel() {
  try {
    const state = await (await fetch("/sim/panel?lang=" + language, { headers: json })).json();
    by("lamp").className = state.light;
    by("light").innerHTML = state.lightText;
    by("tone").textContent = state.tone;
    by("tones").innerHTML = state.tones;
    if (by("relays").innerHTML !== state.relays) by("relays").innerHTML = state.relays;
    by("cable").innerHTML = state.cable;
    by("network").value = state.plugged ? "pull" : "plug";
    by("network").textContent = state.plugged ? by("network").dataset.pull : by("network").dataset.plug;
    by("meters").value = state.metersPlugged ? "pull" : "plug";
    by("meters").textContent = state.metersPlugged ? by("meters").dataset.pull : by("meters").dataset.plug;
    if (document.activeElement !== by("load")) by("load").value = state.load;
    by("watts").textContent = by("load").value;
  } catch { /* the kiosk restarts; the next round shows it again */ }
}
setInterval(panel, 500);
panel();

const post = (path, value) => fetch(path, { method: "POST", headers: json, body: new URLSearchParams({ value }) }).then(panel);
by("network").addEventListener("click", event => post("/sim/network", event.target.value));
by("meters").addEventListener("click", event => post("/sim/meters", event.target.value));
by("relays").addEventListener("click", event => { if (event.target.name) post("/sim/" + event.target.name, event.target.value); });
by("call").addEventListener("click", () => post("/sim/call", ""));
by("load").addEventListener("input", event => { by("watts").textContent = event.target.value; post("/sim/load", event.target.value); });

by("typed").addEventListener("submit", event => {
  event.preventDefault();
  fetch("/scan", { method: "POST", headers: json, body: new URLSearchParams({ text: by("text").value }) });
});

async function picture(file) {
  const answer = await fetch("/frame", { method: "POST", headers: { ...json, "Content-Type": file.type || "image/png" }, body: file });
  by("said").textContent = answer.headers.get("Kaikan-Code") === "none" ? by("said").dataset.none : by("said").dataset.read;
}
by("picture").addEventListener("change", event => { if (event.target.files[0]) picture(event.target.files[0]); event.target.value = ""; });
const drop = by("drop");
for (const type of ["dragenter", "dragover"]) drop.addEventListener(type, event => { event.preventDefault(); drop.classList.add("over"); });
for (const type of ["dragleave", "drop"]) drop.addEventListener(type, event => { event.preventDefault(); drop.classList.remove("over"); });
drop.addEventListener("drop", event => {
  const file = event.dataTransfer.files[0];
  if (file) picture(file);
  else { by("text").value = event.dataTransfer.getData("text"); by("typed").requestSubmit(); }
});
document.addEventListener("paste", event => {
  const file = [...event.clipboardData.files].find(each => each.type.startsWith("image/"));
  if (file) picture(file);
});

// ---- this computer's camera: the brightness of a frame, five times a second
let camera = null;
const start = by("camera").textContent;
by("camera").addEventListener("click", async () => {
  if (camera) {
    camera.getTracks().forEach(track => track.stop());
    camera = null;
    by("video").hidden = true;
    by("camera").textContent = start;
    return;
  }
  try {
    camera = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720 } });
  } catch (problem) {
    by("said").textContent = problem.message;
    return;
  }
  by("video").srcObject = camera;
  by("video").hidden = false;
  await by("video").play();
  by("camera").textContent = by("camera").dataset.stop;
  look();
});
async function look() {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  while (camera) {
    canvas.width = by("video").videoWidth;
    canvas.height = by("video").videoHeight;
    pen.drawImage(by("video"), 0, 0);
    const rgba = pen.getImageData(0, 0, canvas.width, canvas.height).data;
    const grey = new Uint8Array(canvas.width * canvas.height);
    for (let i = 0; i < grey.length; i++) grey[i] = (306 * rgba[4 * i] + 601 * rgba[4 * i + 1] + 117 * rgba[4 * i + 2]) >> 10;
    await fetch(`/frame?width=${canvas.width}&height=${canvas.height}`, { method: "POST", headers: { ...json, "Content-Type": "application/octet-stream" }, body: grey });
    await new Promise(done => setTimeout(done, 200));
  }
}

// ---- the frame: the touch screen at its true size, scaled to fit
const frame = by("frame");
function fit() {
  const wide = frame.classList.contains("portrait") ? 800 : 1280;
  by("touch").style.transform = `scale(${frame.clientWidth / wide})`;
}
new ResizeObserver(fit).observe(frame);
for (const button of document.querySelectorAll("[data-turn]")) {
  button.addEventListener("click", () => { frame.classList.toggle("portrait", button.dataset.turn === "portrait"); fit(); });
}
fit();
