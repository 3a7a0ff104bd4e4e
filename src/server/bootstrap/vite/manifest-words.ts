/**
 * The web app manifest in the other languages: one file each, which the page names instead of the English one when it speaks that
 * language (src/app/shell/manifest-link.ts). Members such as `name_localized` would do it in one file, but few browsers know them.
 *
 * @module
 */
import type { Plugin } from "vite";
import type { ManifestOptions } from "vite-plugin-pwa";

interface ManifestWords {
  readonly description: string;
  /** Of the shortcuts, by their address. */
  readonly shortcuts: Readonly<Record<"/add" | "/search" | "/requests", string>>;
}

export const MANIFEST_WORDS: Readonly<Record<"de" | "es" | "fr" | "ja" | "ar", ManifestWords>> = {
  de: {
    description: "Anmeldecodes und Anmeldefreigaben, auf Ihrem eigenen Gerät.",
    shortcuts: { "/add": "Konto hinzufügen", "/search": "Suchen", "/requests": "Anmeldeanfragen" },
  },
  es: {
    description: "Códigos y aprobaciones de inicio de sesión, en tu propio dispositivo.",
    shortcuts: { "/add": "Añadir una cuenta", "/search": "Buscar", "/requests": "Solicitudes de inicio" },
  },
  fr: {
    description: "Codes et approbations de connexion, sur votre propre appareil.",
    shortcuts: { "/add": "Ajouter un compte", "/search": "Rechercher", "/requests": "Demandes de connexion" },
  },
  ja: {
    description: "サインイン用のコードと承認を、自分のデバイスの中に。",
    shortcuts: { "/add": "アカウントを追加", "/search": "検索", "/requests": "サインインリクエスト" },
  },
  ar: {
    description: "رموز تسجيل الدخول والموافقة عليه، على جهازك أنت.",
    shortcuts: { "/add": "إضافة حساب", "/search": "بحث", "/requests": "طلبات تسجيل الدخول" },
  },
};

/** Writes `manifest.<language>.webmanifest` beside the English one. */
export function otherManifests(manifest: Partial<ManifestOptions>): Plugin {
  return {
    name: "protect:other-manifests",
    apply: "build",
    generateBundle() {
      for (const [language, words] of Object.entries(MANIFEST_WORDS)) {
        const shortcuts = (manifest.shortcuts ?? []).map((shortcut) => {
          const name = words.shortcuts[shortcut.url as keyof ManifestWords["shortcuts"]] as string | undefined;
          if (name === undefined) throw new Error(`write the manifests: ${shortcut.url} has no name in ${language}`);
          return { ...shortcut, name };
        });
        const dir = language === "ar" ? "rtl" : "ltr";
        const source = JSON.stringify({ ...manifest, ...words, shortcuts, lang: language, dir });
        this.emitFile({ type: "asset", fileName: `manifest.${language}.webmanifest`, source });
      }
    },
  };
}
