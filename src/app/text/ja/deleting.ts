/** Words for deleting an account. Japanese. @module */
import type { deletingText } from "../en/deleting.ts";

export const deleting: typeof deletingText = {
  deleteTitle: "このアカウントを削除しますか？",
  deleteCode: (label) =>
    `Protectは${label}のコードを生成しなくなります。サービス側の2段階認証はオフになりません。先にオフにしないと、サインインできなくなることがあります。アカウントは30日間ゴミ箱に残ります。`,
  deletePush: (label) =>
    `このデバイスに${label}へのサインインの承認が求められなくなります。ほかにサインインする方法があることを確認してください。`,
  cancel: "キャンセル",
  deletedMany: (count) => (count === 1 ? "削除しました" : `${String(count)}件のアカウントを削除しました`),
  deleteManyTitle: (count) => `${String(count)}件のアカウントを削除しますか？`,
  deleteMany:
    "Protectはこれらのコードを生成しなくなります。サービス側の2段階認証はオフになりません。先にオフにしないと、サインインできなくなることがあります。アカウントは30日間ゴミ箱に残ります。",
  notReached:
    "サービスに接続できなかったため、サービス側にはまだこのデバイスが登録されています。ここで削除し、サービス側では後から削除できます。",
  deleteHere: "ここでのみ削除",
  deletedOnlyHere: "ここから削除しました。サービス側でもこのデバイスを削除してください",
};
