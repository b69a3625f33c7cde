// A client as a frontend writes it: addresses, parameters and answers are checked by the compiler.
import createClient from "openapi-fetch";
import type { paths } from "./mentorship-service";

const mentorship = createClient<paths>({ baseUrl: "http://localhost:8080/mentorship" });

export async function labels(): Promise<Map<string, string>> {
  const { data, error } = await mentorship.GET("/v1/code-lists/{name}", { params: { path: { name: "mentor-type" } } });
  if (error) {
    throw new Error(error.title);
  }
  return new Map(data.codes.map((each) => [each.code, each.label]));
}
