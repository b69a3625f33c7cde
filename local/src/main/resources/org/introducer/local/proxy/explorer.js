"use strict";
let token = "";
let renewal;
const names = ["contacts", "programs", "mentorship"];
const roles = document.getElementById("role");

async function signIn() {
  const answer = await fetch("/explorer/token?role=" + encodeURIComponent(roles.value), { cache: "no-store" });
  const issued = await answer.json();
  token = issued.token;
  document.getElementById("signed").textContent = "Every call carries this role's token; it is renewed by itself.";
  showSignedIn();
  clearTimeout(renewal);
  renewal = setTimeout(signIn, (issued.expiresInSeconds - 60) * 1000);
}

// Closes the locks of the operations: the page shows that one is signed in.
function showSignedIn() {
  if (window.ui && token) {
    window.ui.preauthorizeApiKey("token", token);
  }
}

// The examples of a document have ids that the role can see.
roles.addEventListener("change", async () => {
  await signIn();
  window.ui.specActions.download();
});

signIn().finally(() => {
  window.ui = SwaggerUIBundle({
    dom_id: "#explorer",
    urls: names.map((name) => ({ name, url: "/explorer/documents/" + name + ".json" })),
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: "StandaloneLayout",
    deepLinking: true,
    docExpansion: "none",
    defaultModelsExpandDepth: -1,
    syntaxHighlight: { activated: false },
    filter: true,
    validatorUrl: null,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    onComplete: showSignedIn,
    requestInterceptor: (request) => {
      const url = new URL(request.url, location.href);
      const own = url.origin === location.origin;
      if (own && request.loadSpec && url.pathname.startsWith("/explorer/documents/")) {
        url.searchParams.set("role", roles.value);
        request.url = url.href;
      } else if (own && token && !request.headers.Authorization) {
        request.headers.Authorization = "Bearer " + token;
      }
      return request;
    },
  });
});
