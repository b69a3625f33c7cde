// A platform of an advising organisation: typed calls to all three services through one client. It says what it was told, a line each.
import createClient from "openapi-fetch";
import type { paths } from "./introducer";

declare const process: { argv: string[] };
const [origin, token] = process.argv.slice(2);
const introducer = createClient<paths>({ baseUrl: origin, headers: { Authorization: "Bearer " + token } });

/** What was asked for, or the problem as an exception. */
function told<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) {
    throw new Error(JSON.stringify(answer.error));
  }
  return answer.data;
}

const provisioned = told(
  await introducer.POST("/contacts/v1/applicants/batch", {
    body: {
      items: ["Amara", "Bilal"].map((givenName) => ({
        externalId: "typescript-" + givenName,
        profile: { givenName, zone: "Africa/Lagos" },
        consent: { version: "2026-01", givenOn: "2026-03-01", evidence: "signed form, page 2" },
      })),
    },
  }),
);
console.log("provisioned " + provisioned.items.map((item) => item.status).join(" "));
const applicantId = provisioned.items[0]?.value?.id;
if (applicantId === undefined) {
  throw new Error(JSON.stringify(provisioned));
}

for (const name of ["Priya Placeholder", "Sam Sample", "Tessa Trial"]) {
  told(
    await introducer.POST("/contacts/v1/contacts", {
      params: { query: { applicantId } },
      body: { name, role: "IR_ATTENDING" },
    }),
  );
}

// A list, page by page.
let cursor: string | undefined;
do {
  const page = told(
    await introducer.GET("/contacts/v1/contacts", { params: { query: { applicantId, limit: 2, sort: "name", cursor } } }),
  );
  console.log("page " + page.items.map((contact) => contact.name).join(", "));
  cursor = page.next;
} while (cursor !== undefined);

const labels = told(
  await introducer.GET("/mentorship/v1/code-lists/{name}", { params: { path: { name: "mentor-type" } } }),
);
console.log("labels " + labels.codes.map((each) => each.code).join(" "));

const seen = told(await introducer.GET("/programs/v1/me"));
console.log("roles " + seen.roles.join(" "));

// What cannot be had is a typed problem, not an exception.
const { error } = await introducer.GET("/contacts/v1/contacts/{id}", {
  params: { path: { id: "00000000-0000-7000-8000-000000000000" } },
});
console.log("problem " + error?.status + " " + error?.type);
