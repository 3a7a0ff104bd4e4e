/**
 * `npm run release-key -- <file>`: makes the key that builds are signed with. Where APP_RELEASE_KEY names the file, `npm run
 * build` signs with it.
 *
 * @module
 */
import { writeReleaseKey } from "./release.ts";

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write("name the file: npm run release-key -- <file>\n");
  process.exitCode = 2;
} else {
  writeReleaseKey(file);
  process.stdout.write(
    `${file} is made. Keep it away from the web server, and keep a copy: without it no further version is taken.\nSign with it: APP_RELEASE_KEY=${file} npm run build\n`,
  );
}
