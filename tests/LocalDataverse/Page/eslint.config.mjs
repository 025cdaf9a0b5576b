import shared from "../../../PcfControls/eslint.config.mjs";

// The rules of the workspace whose packages these are; the page itself owns window and document.
export default [...shared, { files: ["**/*.ts", "**/*.tsx"], rules: { "no-restricted-globals": "off" } }];
