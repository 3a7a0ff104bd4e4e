/** How the app is installed, by kind of device. Spanish. @module */
import type { Guide } from "../en/guide.ts";

export const installing: Guide = {
  title: "Instalar Protect",
  intro:
    "Protect es una app web: viene de su dirección, no de una tienda. Instalada, se abre como cualquier app, funciona sin conexión y es menos probable que el navegador vacíe su almacenamiento.",
  sections: [
    {
      heading: "iPhone y iPad",
      paragraphs: [
        "Las solicitudes de inicio de sesión solo te llegan en la app instalada. Tiene su propio almacenamiento, así que instálala antes de añadir cuentas.",
      ],
      pressed: "Añadir a pantalla de inicio",
      points: [
        "Abre esta dirección en Safari.",
        "Toca el botón Compartir y desplázate hacia abajo.",
        "Elige «Añadir a pantalla de inicio» y después «Añadir».",
        "Abre Protect desde la pantalla de inicio.",
      ],
    },
    {
      heading: "Android",
      paragraphs: ["En Chrome, Edge y Samsung Internet; en Firefox el menú también dice «Instalar»."],
      pressed: "Instalar aplicación",
      points: [
        "Abre el menú del navegador.",
        "Elige «Instalar aplicación» o «Añadir a pantalla de inicio».",
        "Abre Protect desde la pantalla de inicio y permite las notificaciones cuando configures push.",
      ],
    },
    {
      heading: "Ordenador",
      paragraphs: [
        "En Chrome y Edge. En Safari para Mac elige «Añadir al Dock» en el menú Archivo; en Firefox, Protect funciona en una pestaña.",
      ],
      pressed: "Instalar",
      points: [
        "Pulsa el símbolo de instalar al final de la barra de direcciones.",
        "Confirma con «Instalar».",
        "Para recibir solicitudes de inicio de sesión, deja que el navegador se inicie con el ordenador.",
      ],
    },
    {
      heading: "No se ofrece",
      paragraphs: [],
      points: [
        "Una ventana privada no puede instalar.",
        "Quizá Protect ya esté instalado: búscalo entre tus apps.",
        "La dirección debe empezar por https://.",
      ],
    },
  ],
};
