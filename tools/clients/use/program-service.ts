// A client as a frontend writes it: addresses, parameters and answers are checked by the compiler.
import createClient from "openapi-fetch";
import type { paths } from "./program-service";

const programs = createClient<paths>({ baseUrl: "http://localhost:8080/programs" });

export async function verdict(id: string): Promise<string> {
  const { data, error } = await programs.GET("/v1/programs/{id}/visa-verdict", { params: { path: { id } } });
  if (error) {
    throw new Error(error.title);
  }
  return data.program + ": " + data.verdict + ", by the last known facts " + data.outlook + ". " + data.disclaimer;
}
