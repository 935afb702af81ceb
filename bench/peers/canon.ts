import { kebabCase } from "../../generator/base/kebab-case.ts";
import type { Peer } from "./peer.ts";

/** The package of all data models, as it is installed, one import for each event type. */
export const canon: Peer = {
  name: "canon",
  program({ schema: { messages }, direction, faults }) {
    const imports = messages.map(({ event }, index) => {
      const [model = "", type = ""] = event.split(".");
      const from = `@canon/models/${kebabCase(model)}/${kebabCase(type)}`;
      return `import { ${type} as type${index} } from "${from}";\n`;
    });
    const check =
      direction === "receiving" && faults === "first"
        ? `const checkOf = (type) => (message) => (type.is(message) ? 0 : 1);\n`
        : `const options = { direction: "${direction}" };\n` +
          `const checkOf = (type) => (message) => {\n` +
          `  const { valid, issues } = type.check(message, options);\n` +
          `  return valid ? 0 : issues.length;\n};\n`;
    const lines = messages.map(
      ({ route }, index) => `${JSON.stringify(route)}: () => checkOf(type${index}),\n`,
    );
    return `${imports.join("")}${check}export const validators = {\n${lines.join("")}};\n`;
  },
};
