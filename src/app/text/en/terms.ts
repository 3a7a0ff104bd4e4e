/** The terms. English. @module */
import { words } from "../words.ts";
import type { Guide } from "./guide.ts";

export const terms: Guide = words("terms", {
  title: "Terms of Service",
  intro: "Protect is free software. These terms are short because there is little to agree on.",
  sections: [
    {
      heading: "The software",
      paragraphs: [
        "Protect is published under the Apache License, Version 2.0. You may use, study, share and change it under that licence. It comes without warranty of any kind, to the extent the law allows. The licences of the parts it is built from are listed in the file licences.txt of the app.",
      ],
    },
    {
      heading: "Who you deal with",
      paragraphs: [
        "The app in your browser was served to you by an operator: your company, your school, or yourself. The services that send you sign-in requests have operators too. Their own rules apply to your accounts with them. The authors of the software run neither and have no access to your data.",
      ],
    },
    {
      heading: "Your part",
      paragraphs: ["Two-step sign-in protects you only if you take part in it:"],
      points: [
        "Approve only sign-ins that you started yourself, and deny all others.",
        "Keep your passcode and the recovery key to yourself.",
        "Keep the recovery codes that each service gives you, away from this device.",
        "Keep the browser and the system of this device up to date.",
      ],
    },
    {
      heading: "No way back in through us",
      paragraphs: [
        "What is sealed on your device can be opened only by you. If every way in is lost, nobody can restore it. Before you rely on Protect for an account, make sure that you have another way into it.",
      ],
    },
    {
      heading: "Ending it",
      paragraphs: [
        "You can stop at any time: turn off two-step sign-in at your services, then choose «Erase everything and start again» and remove the app. An operator can remove your device from a service; you will then no longer receive its requests.",
      ],
    },
  ],
});
