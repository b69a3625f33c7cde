"use strict";
const services = ["contacts", "programs", "mentorship"];
const realm = location.origin + "/auth/realms/introducer/protocol/openid-connect";

// A document as a service has it knows neither the mount of the service here nor where one signs in.
function asReachedHere(document, mount) {
  document.servers = [{ url: mount }];
  const scheme = Object.keys(document.components.securitySchemes)[0];
  document.components.securitySchemes[scheme] = {
    type: "oauth2",
    description: "Sign in with your account (authorization code with PKCE).",
    flows: { authorizationCode: { authorizationUrl: realm + "/auth", tokenUrl: realm + "/token", scopes: {} } },
  };
  return document;
}

window.ui = SwaggerUIBundle({
  dom_id: "#explorer",
  urls: services.map((name) => ({ name, url: "/" + name + "/q/openapi?format=json" })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  oauth2RedirectUrl: location.origin + "/contacts/q/swagger-ui/oauth2-redirect.html",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: -1,
  syntaxHighlight: { activated: false },
  filter: true,
  validatorUrl: null,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  responseInterceptor: (response) => {
    const mount = new URL(response.url, location.href).pathname.match(/^(\/[a-z]+)\/q\/openapi$/);
    if (mount && response.ok) {
      response.text = JSON.stringify(asReachedHere(JSON.parse(response.text), mount[1]));
      response.data = response.text;
    }
    return response;
  },
});

window.ui.initOAuth({ clientId: "introducer-explorer", usePkceWithAuthorizationCodeGrant: true });
