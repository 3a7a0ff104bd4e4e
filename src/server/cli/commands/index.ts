/** All commands, in the order of the help. @module */
import type { Command } from "../command.ts";
import { appAdd } from "./app-add.ts";
import { appList } from "./app-list.ts";
import { deviceList } from "./device-list.ts";
import { deviceRevoke } from "./device-revoke.ts";
import { requestCreate } from "./request-create.ts";
import { requestShow } from "./request-show.ts";
import { userAdd } from "./user-add.ts";
import { userInvite } from "./user-invite.ts";
import { userList } from "./user-list.ts";
import { userRequireMfa } from "./user-require-mfa.ts";
import { userReset } from "./user-reset.ts";

export const COMMANDS: readonly Command[] = [
  userAdd,
  userInvite,
  userList,
  userRequireMfa,
  userReset,
  appAdd,
  appList,
  deviceList,
  deviceRevoke,
  requestCreate,
  requestShow,
];
