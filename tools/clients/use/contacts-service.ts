// A client as a frontend writes it: addresses, parameters and answers are checked by the compiler.
import createClient from "openapi-fetch";
import type { components, paths } from "./contacts-service";

const contacts = createClient<paths>({ baseUrl: "http://localhost:8080/contacts" });

export async function names(): Promise<string[]> {
  const { data, error } = await contacts.GET("/v1/contacts", {
    params: { query: { sort: "-createdAt", limit: 20, filter: "role==IR_ATTENDING" } },
  });
  if (error) {
    throw new Error(error.errors?.map((each) => each.code).join() ?? error.title);
  }
  // What is always there needs no question mark.
  return data.items.map((contact) => contact.id + " " + contact.createdAt);
}

export async function create(name: string): Promise<components["schemas"]["Contact"]> {
  const { data, error } = await contacts.POST("/v1/contacts", {
    body: { name, role: "IR_ATTENDING", institution: "Example University Hospital" },
  });
  if (error) {
    throw new Error(error.title);
  }
  return data;
}
