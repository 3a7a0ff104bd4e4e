/** Words for choosing a passcode. Japanese. @module */
import type { passcodeText } from "../en/passcode.ts";

export const passcode: typeof passcodeText = {
  again: "パスコード（確認）",
  hint: "12文字以上、または4つの単語。互いに関係のない単語は強く、覚えやすくなります。",
  set: "パスコードを設定",
  suggest: "候補を表示",
  suggested: "パスコードの候補",
  another: "別の候補",
  use: "これを使う",
  used: "入力しました。単語を書き留めるか覚えてから、下にもう一度入力してください。",
  problems: {
    "too-short": "短すぎます。12文字以上、または4つの単語にしてください。",
    "too-short-alone": "短すぎます。12文字以上、または4つの単語にしてください。",
    "too-long": "128文字以内にしてください。",
    common:
      "推測されやすいパスコードです。最もよく使われる10,000個のいずれか、またはその前後に数字や記号を付けただけのものです。自分だけが思いつく組み合わせの単語を選んでください。",
    "one-character": "3種類以上の文字を使ってください。",
    run: "キー、文字、数字の並びは使わないでください。",
    date: "日付だけにしないでください。",
    "not-the-same": "2つのパスコードが一致しません。",
    "not-loaded": "アプリの一部を読み込めませんでした。接続を確認して、もう一度お試しください。",
  },
  drawn: (listSize: string, possibilities: string, years: string): string =>
    `${listSize}語から無作為に選んだ、${possibilities}通りのうちの1つです。1秒間に100万回試しても、見つけるまでに約${years}年かかります。`,
};
