import { secureHeaders } from "hono/secure-headers";

const common = {
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  crossOriginResourcePolicy: "same-origin",
  crossOriginOpenerPolicy: "same-origin",
  permissionsPolicy: { camera: false, microphone: false, geolocation: false, payment: false, usb: false },
};

const NONE = ["'none'"];
const SELF = ["'self'"];

/** The desk's pages run the desk's own files alone: no inline script, no other host. */
export const pageHeaders = (https: boolean) =>
  secureHeaders({
    ...common,
    strictTransportSecurity: https ? "max-age=31536000" : false,
    contentSecurityPolicy: {
      defaultSrc: NONE,
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: ["'self'", "data:"],
      fontSrc: SELF,
      connectSrc: SELF,
      workerSrc: SELF,
      manifestSrc: SELF,
      formAction: SELF,
      baseUri: NONE,
      frameAncestors: NONE,
    },
  });

/** An answer of the API that a browser opens as a page can do nothing at all. */
export const apiHeaders = (https: boolean) =>
  secureHeaders({
    ...common,
    strictTransportSecurity: https ? "max-age=31536000" : false,
    contentSecurityPolicy: { defaultSrc: NONE, styleSrc: SELF, baseUri: NONE, formAction: NONE, frameAncestors: NONE },
  });
