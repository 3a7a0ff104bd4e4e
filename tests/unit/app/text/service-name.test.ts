import { expect, test } from "vitest";
import { serviceName } from "../../../../src/app/text/service-name.ts";

test("serviceName() says name and host, and neither twice", () => {
  expect(serviceName("Northwind", "portal.example.com")).toEqual({ name: "Northwind", detail: "portal.example.com" });
  expect(serviceName("portal.localhost", "portal.localhost:8080")).toEqual({ name: "portal.localhost:8080" });
  expect(serviceName("portal.example.com", "portal.example.com")).toEqual({ name: "portal.example.com" });
});
