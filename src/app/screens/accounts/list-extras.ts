/** What the rows of the list need once somebody touches them: fetched behind the first code. The page only. @module */
import { ListWindow } from "../../ui/list-window.tsx";
import { MenuList } from "../../ui/menu-list.tsx";
import "./list-extras.css";
import { AccountIcon } from "./account-icon.tsx";
import { ArrangeHandle } from "./arrange-handle.tsx";
import { createListActions, createPushDeleting, tellCopied } from "./list-actions.ts";
import { PushRow } from "./push-row.tsx";
import { rowMenu } from "./row-menu.tsx";
import { SwipeLayer } from "./swipe-layer.tsx";

export const listExtras = {
  AccountIcon,
  ArrangeHandle,
  ListWindow,
  MenuList,
  PushRow,
  SwipeLayer,
  createListActions,
  createPushDeleting,
  rowMenu,
  tellCopied,
} as const;

export type ListExtras = typeof listExtras;
