/** What notifications say, in every language. Pure. @module */
import type { OutcomeState } from "../approvals/index.ts";
import { isolated, type Language, matchLanguage } from "../base/language.ts";

export interface NotificationWords {
  /** Buttons. Systems cut them off after about 14 letters. */
  readonly approve: string;
  readonly deny: string;
  readonly open: string;
  readonly signInTo: (resource: string) => string;
  /** Where details are not shown. */
  readonly signIn: string;
  readonly openToSee: string;
  readonly unchecked: string;
  readonly openTheApp: string;
  readonly outcomes: Readonly<Record<OutcomeState, string>>;
  /** An outcome and what it was about. */
  readonly outcomeOf: (outcome: string, resource: string) => string;
  readonly requestExpired: string;
  readonly nothingApproved: string;
  readonly already: string;
  readonly setUpAgain: string;
  readonly notSent: string;
}

export const NOTIFICATION_WORDS: Readonly<Record<Language, NotificationWords>> = {
  en: {
    approve: "Approve",
    deny: "Deny",
    open: "Open",
    signInTo: (resource) => `Sign in to ${resource}?`,
    signIn: "Sign-in request",
    openToSee: "Open the app to see who asks.",
    unchecked: "A sign-in request could not be checked",
    openTheApp: "Open the app.",
    outcomes: {
      approved: "Approved",
      denied: "Denied",
      expired: "This request has expired",
      cancelled: "The sign-in was cancelled",
      failed: "Not approved",
      revoked: "This device was removed",
    },
    outcomeOf: (outcome, resource) => `${outcome}: ${resource}`,
    requestExpired: "A sign-in request has expired",
    nothingApproved: "Nothing was approved by this device.",
    already: "Already answered",
    setUpAgain: "It can be set up again in the portal.",
    notSent: "Not sent. Open the app.",
  },
  de: {
    approve: "Genehmigen",
    deny: "Ablehnen",
    open: "Öffnen",
    signInTo: (resource) => `Bei ${resource} anmelden?`,
    signIn: "Anmeldeanfrage",
    openToSee: "Öffnen Sie die App, um zu sehen, wer fragt.",
    unchecked: "Eine Anmeldeanfrage ließ sich nicht prüfen",
    openTheApp: "Öffnen Sie die App.",
    outcomes: {
      approved: "Genehmigt",
      denied: "Abgelehnt",
      expired: "Diese Anfrage ist abgelaufen",
      cancelled: "Die Anmeldung wurde abgebrochen",
      failed: "Nicht genehmigt",
      revoked: "Dieses Gerät wurde entfernt",
    },
    outcomeOf: (outcome, resource) => `${outcome}: ${resource}`,
    requestExpired: "Eine Anmeldeanfrage ist abgelaufen",
    nothingApproved: "Dieses Gerät hat nichts genehmigt.",
    already: "Schon beantwortet",
    setUpAgain: "Im Portal lässt es sich wieder einrichten.",
    notSent: "Nicht gesendet. Öffnen Sie die App.",
  },
  es: {
    approve: "Aprobar",
    deny: "Rechazar",
    open: "Abrir",
    signInTo: (resource) => `¿Iniciar sesión en ${resource}?`,
    signIn: "Solicitud de inicio de sesión",
    openToSee: "Abre la app para ver quién lo pide.",
    unchecked: "No se ha podido comprobar una solicitud de inicio de sesión",
    openTheApp: "Abre la app.",
    outcomes: {
      approved: "Aprobada",
      denied: "Rechazada",
      expired: "Esta solicitud ha caducado",
      cancelled: "Se ha cancelado el inicio de sesión",
      failed: "No aprobada",
      revoked: "Este dispositivo se ha quitado",
    },
    outcomeOf: (outcome, resource) => `${outcome}: ${resource}`,
    requestExpired: "Una solicitud de inicio de sesión ha caducado",
    nothingApproved: "Este dispositivo no ha aprobado nada.",
    already: "Ya respondida",
    setUpAgain: "Se puede volver a configurar en el portal.",
    notSent: "No enviado. Abre la app.",
  },
  fr: {
    approve: "Approuver",
    deny: "Refuser",
    open: "Ouvrir",
    signInTo: (resource) => `Se connecter à ${resource}\u202f?`,
    signIn: "Demande de connexion",
    openToSee: "Ouvrez l’app pour voir qui le demande.",
    unchecked: "Une demande de connexion n’a pas pu être vérifiée",
    openTheApp: "Ouvrez l’app.",
    outcomes: {
      approved: "Approuvée",
      denied: "Refusée",
      expired: "Cette demande a expiré",
      cancelled: "La connexion a été annulée",
      failed: "Non approuvée",
      revoked: "Cet appareil a été retiré",
    },
    outcomeOf: (outcome, resource) => `${outcome}\u00a0: ${resource}`,
    requestExpired: "Une demande de connexion a expiré",
    nothingApproved: "Cet appareil n’a rien approuvé.",
    already: "Déjà répondu",
    setUpAgain: "Il peut être configuré à nouveau dans le portail.",
    notSent: "Non envoyé. Ouvrez l’app.",
  },
  ja: {
    approve: "承認",
    deny: "拒否",
    open: "開く",
    signInTo: (resource) => `${resource}にサインインしますか？`,
    signIn: "サインインリクエスト",
    openToSee: "アプリを開いてリクエスト元を確認してください。",
    unchecked: "サインインリクエストを検証できませんでした",
    openTheApp: "アプリを開いてください。",
    outcomes: {
      approved: "承認しました",
      denied: "拒否しました",
      expired: "このリクエストは期限切れです",
      cancelled: "サインインは取り消されました",
      failed: "承認されませんでした",
      revoked: "このデバイスは削除されました",
    },
    outcomeOf: (outcome, resource) => `${outcome}：${resource}`,
    requestExpired: "サインインリクエストの期限が切れました",
    nothingApproved: "このデバイスでは何も承認されていません。",
    already: "回答済みです",
    setUpAgain: "ポータルでもう一度設定できます。",
    notSent: "送信できませんでした。アプリを開いてください。",
  },
  ar: {
    approve: "موافقة",
    deny: "رفض",
    open: "فتح",
    signInTo: (resource) => `تسجيل الدخول إلى ${isolated(resource)}؟`,
    signIn: "طلب تسجيل دخول",
    openToSee: "افتح التطبيق لمعرفة مصدر الطلب.",
    unchecked: "تعذّر التحقق من طلب تسجيل دخول",
    openTheApp: "افتح التطبيق.",
    outcomes: {
      approved: "تمت الموافقة",
      denied: "تم الرفض",
      expired: "انتهت صلاحية هذا الطلب",
      cancelled: "أُلغي تسجيل الدخول",
      failed: "لم تتم الموافقة",
      revoked: "أُزيل هذا الجهاز",
    },
    outcomeOf: (outcome, resource) => `${outcome}: ${isolated(resource)}`,
    requestExpired: "انتهت صلاحية طلب تسجيل دخول",
    nothingApproved: "لم تتم الموافقة على شيء من هذا الجهاز.",
    already: "سبق الرد عليه",
    setUpAgain: "يمكن إعداده مرة أخرى في البوابة.",
    notSent: "لم تُرسل الإجابة. افتح التطبيق.",
  },
};

/**
 * @param chosen In the app, where the person has chosen one.
 * @param wanted The browser's languages, the most wanted first.
 */
export function notificationWords(chosen: Language | undefined, wanted: readonly string[]): NotificationWords {
  return NOTIFICATION_WORDS[chosen ?? matchLanguage(wanted)];
}
