"use strict";
const curl = document.getElementById("curl");
curl.textContent = curl.textContent.replace("http://127.0.0.1:8080", location.origin);

async function ask() {
  let stack = { services: [], database: "…" };
  try {
    stack = await (await fetch("/stack")).json();
  } catch {
    // The reverse proxy itself is gone: every service counts as down until it is back.
  }
  document.getElementById("database").textContent = stack.database;
  for (const card of document.querySelectorAll("#services li")) {
    const service = stack.services.find((each) => each.mount === card.dataset.mount);
    const up = service?.state === "UP";
    const state = card.querySelector(".state");
    const text = up ? "ready" : "away";
    if (state.textContent !== text) {
      state.textContent = text;
    }
    state.className = "state " + (up ? "up" : "down");
  }
  setTimeout(ask, 3000);
}
ask();
