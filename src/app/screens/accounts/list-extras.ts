/** What the rows of the list need once somebody touches them: fetched behind the first code. The page only. @module */
import { ListWindow } from "../../ui/list-window.tsx";
import { MenuList } from "../../ui/menu-list.tsx";
import "./list-extras.css";
import { AccountIcon } from "./account-icon.tsx";
import { ArrangeHandle } from "./arrange-handle.tsx";
import { createListActions, createPushDeleting, tellCopied } from "./list-actions.ts";
import { PushRow } from "./push-row.tsx";
import { RowAside, RowUses, stoppedHint } from "./row-aside.tsx";
import { rowMenu } from "./row-menu.tsx";
import { SwipeLayer } from "./swipe-layer.tsx";
import { TimeLeft } from "./time-left.tsx";

export const listExtras = {
  AccountIcon,
  ArrangeHandle,
  ListWindow,
  MenuList,
  PushRow,
  RowAside,
  RowUses,
  SwipeLayer,
  TimeLeft,
  createListActions,
  createPushDeleting,
  rowMenu,
  stoppedHint,
  tellCopied,
} as const;

export type ListExtras = typeof listExtras;
