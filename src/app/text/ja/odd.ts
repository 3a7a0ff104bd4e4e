/** Words for what is unusual about a scanned code, and for what was put right in it. Japanese. @module */
import type { oddText } from "../en/odd.ts";

export const odd: typeof oddText = {
  unusual: (asked) => `このコードは${asked}を指定しています。多くの認証アプリや一部のサービスはこの指定を無視します。`,
  which: "サービスが受け付けるのはどちらのコードですか？",
  whichNote:
    "どちらも現在のコードです。わからない場合は、保存する前にサービスで試すか、コードの指定のままにしてください。あとから変更できます。",
  asked: (asked) => `コードの指定どおり：${asked}`,
  usual: (usual) => `ほとんどのサービスと同じ：${usual}`,
  typed: "ほとんどのサービスはSHA-1、6桁、30秒です。サービスの指定がある場合だけ変更してください。",
  digits: (count) => `${String(count)}桁`,
  seconds: (count) => `${String(count)}秒`,
  cleaned: (parts) => `コードを変えずに整えました：${parts}。`,
  parts: {
    spaces: "シークレットキーの空白",
    "small-letters": "シークレットキーの小文字",
    "issuer-in-name": "名前の前の発行元",
    "names-trimmed": "名前の前後の空白",
  },
};
