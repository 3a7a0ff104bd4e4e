/** Style sheets that a screen brings along. */
declare module "*.css";
