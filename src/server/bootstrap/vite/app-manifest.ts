/**
 * The web app manifest: how Protect looks once it is installed.
 *
 * @module
 */
import type { ManifestOptions } from "vite-plugin-pwa";

/** @param name Of the picture in public/icons. */
function shortcutIcons(name: "add" | "search" | "requests") {
  return [{ src: `/icons/shortcut-${name}-96.png`, sizes: "96x96", type: "image/png" }];
}

export const appManifest: Partial<ManifestOptions> = {
  // Fixed: browsers know an installed app by its id, even when start_url changes.
  id: "/",
  name: "Protect",
  short_name: "Protect",
  description: "Sign-in codes and sign-in approvals, kept on your own device.",
  lang: "en",
  dir: "ltr",
  start_url: "/",
  scope: "/",
  display: "standalone",
  orientation: "any",
  background_color: "#f4f7f8",
  theme_color: "#0f5c73",
  categories: ["security", "utilities", "productivity"],
  shortcuts: [
    { name: "Add an account", url: "/add", icons: shortcutIcons("add") },
    { name: "Search", url: "/search", icons: shortcutIcons("search") },
    { name: "Sign-in requests", url: "/requests", icons: shortcutIcons("requests") },
  ],
  // An open app keeps its page: a reload would lock it and lose what is half done. The page hears of the launch.
  launch_handler: { client_mode: ["focus-existing", "auto"] },
  // Behind the #, so that no server sees the link: browsers send everything before it.
  protocol_handlers: [{ protocol: "web+otpauth", url: "/add#link=%s" }],
  // Answered by the service worker (src/sw/share.ts).
  share_target: {
    action: "/share",
    method: "POST",
    enctype: "multipart/form-data",
    params: { title: "title", text: "text", url: "url", files: [{ name: "pictures", accept: ["image/*"] }] },
  },
  prefer_related_applications: false,
  icons: [
    { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
    { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
    { src: "/icons/maskable-192.png", sizes: "192x192", type: "image/png", purpose: "maskable" },
    { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    { src: "/icons/badge-96.png", sizes: "96x96", type: "image/png", purpose: "monochrome" },
  ],
  // Browsers show them when they offer to install.
  screenshots: [
    {
      src: "/screenshots/list.webp",
      sizes: "540x1099",
      type: "image/webp",
      form_factor: "narrow",
      label: "Codes, with search and tags",
    },
    {
      src: "/screenshots/request.webp",
      sizes: "540x1099",
      type: "image/webp",
      form_factor: "narrow",
      label: "A sign-in to approve or deny",
    },
    {
      src: "/screenshots/list-wide.webp",
      sizes: "1280x800",
      type: "image/webp",
      form_factor: "wide",
      label: "Codes on a computer",
    },
  ],
};
