// What is said when something fails is said in tests as English agents read it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { giveReasons } from "../../hub-client/src/errors/reasons";

const resx = readFileSync(join(__dirname, "../../../controls/Softphone/Softphone/strings/Softphone.1033.resx"), "utf8");
const sentences = new Map(Array.from(resx.matchAll(/<data name="(\w+)"[^>]*><value>([^<]*)</g), ([, key, value]) => [key, value]));

giveReasons((key, ...values) =>
  (sentences.get(key) ?? key).replace(/\{(\d+)\}/g, (_whole, index: string) => String(values[Number(index)] ?? "")),
);
