export { openApiDocument } from "./document.ts";
export { StartError, type Started, type StartOptions, start } from "./start.ts";
