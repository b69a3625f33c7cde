"use strict";
let token = "";
let renewal;

async function signIn() {
  const role = document.getElementById("role").value;
  const answer = await fetch("/explorer/token?role=" + encodeURIComponent(role), { cache: "no-store" });
  const issued = await answer.json();
  token = issued.token;
  document.getElementById("signed").textContent = "Every call carries this role's token; it is renewed by itself.";
  clearTimeout(renewal);
  renewal = setTimeout(signIn, (issued.expiresInSeconds - 60) * 1000);
}

document.getElementById("role").addEventListener("change", signIn);

signIn().finally(() => {
  window.ui = SwaggerUIBundle({
    dom_id: "#explorer",
    urls: [
      { name: "contacts", url: "/explorer/documents/contacts.json" },
      { name: "programs", url: "/explorer/documents/programs.json" },
      { name: "mentorship", url: "/explorer/documents/mentorship.json" },
    ],
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: "StandaloneLayout",
    deepLinking: true,
    filter: true,
    validatorUrl: null,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    requestInterceptor: (request) => {
      const own = new URL(request.url, location.href).origin === location.origin;
      if (own && token && !request.loadSpec && !request.headers.Authorization) {
        request.headers.Authorization = "Bearer " + token;
      }
      return request;
    },
  });
});
