/** The diagnostics together with their store. The page only. @module */
import type { JSX } from "preact";
import { DiagnosticsScreen, type DiagnosticsScreenProps } from "../screens/diagnostics/diagnostics-screen.tsx";
import { createDiagnosticsStore, type DiagnosticsDeps, readPersistence } from "../state/diagnostics.ts";

export type DiagnosticsPageProps = Omit<DiagnosticsScreenProps, "create" | "browser"> &
  Pick<DiagnosticsDeps, "session" | "preferences" | "stretch">;

export function DiagnosticsPage({ session, preferences, stretch, ...props }: DiagnosticsPageProps): JSX.Element {
  return (
    <DiagnosticsScreen
      {...props}
      browser={navigator.userAgent}
      create={() =>
        createDiagnosticsStore({ session, preferences, stretch, steadyMs: () => performance.now(), readPersistence })
      }
    />
  );
}
