// The demonstration's place for codes, on the touch screen itself. What is typed there goes the way of every form; pictures are dropped anywhere.
"use strict";
{
  const place = document.getElementById("simulated");
  const say = none => {
    const said = place.querySelector("[role=status]");
    said.textContent = none ? said.dataset.none : "";
  };
  const picture = async file => {
    say(false);
    const headers = { Accept: "application/json", "Content-Type": file.type || "image/png" };
    const answer = await fetch("/frame", { method: "POST", headers, body: file });
    say(answer.headers.get("Kaikan-Code") === "none");
  };
  // Within the page that has all of the simulation beside the screen, that page takes the codes.
  if (window !== window.top) place.remove();
  place.addEventListener("change", event => {
    if (event.target.type !== "file") return;
    if (event.target.files[0]) picture(event.target.files[0]);
    event.target.value = "";
  });
  place.addEventListener("submit", () => setTimeout(() => place.reset()));
  for (const type of ["dragenter", "dragover"]) document.addEventListener(type, event => { event.preventDefault(); place.classList.add("over"); });
  for (const type of ["dragleave", "drop"]) document.addEventListener(type, event => { event.preventDefault(); place.classList.remove("over"); });
  document.addEventListener("drop", event => {
    const [file] = event.dataTransfer.files;
    if (file) picture(file);
    else if (event.dataTransfer.getData("text")) {
      place.elements.text.value = event.dataTransfer.getData("text");
      place.requestSubmit();
    }
  });
}
