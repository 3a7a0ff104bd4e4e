/** Words for setting up user verification where a service asks for it later. Japanese. @module */
import type { verificationText } from "../en/verification.ts";

export const verification: typeof verificationText = {
  asks: "{}は、Face ID、指紋、またはデバイスのパスコードによる確認を求めています。",
  typeCode: "{}の「セキュリティ」でこのコードを入力してください。このデバイスで本人確認ができるようになります。",
  setUp: "今すぐ設定",
  failed: "このデバイスで設定できませんでした。もう一度お試しください。",
  notRecognised: "認識できなかったため、設定されませんでした。もう一度お試しください。",
  unable:
    "このブラウザでは指紋、顔、画面ロックによる確認ができません。画面ロックを設定するか、別のデバイスをお使いください。",
  alreadySet:
    "サービスには、このデバイスの設定が別の場所からすでに登録されています。サービスでこのデバイスを削除し、プッシュを設定し直してください。",
  offline: "サービスに接続できませんでした。接続を確認してもう一度お試しください。",
  notTrusted: "サービスの応答を検証できなかったため、設定されませんでした。",
  refused: (code) => `サービスが受け付けませんでした（${code}）。もう一度お試しください。`,
};
