// Rules for the scripts of the site, beside what TypeScript checks of them: see tsconfig.json.
import js from "@eslint/js";

const MODULES = ["hooks/overrides/assets/{pages,search}/*.js"];

export default [
  { ignores: ["hooks/overrides/assets/search/snowball.js"] }, // as its compiler wrote it
  js.configs.recommended,
  {
    files: ["hooks/**/*.js"],
    ignores: MODULES,
    // Classic scripts: a service worker that imports nothing, pages that need no server.
    languageOptions: { sourceType: "script" },
    rules: { strict: ["error", "global"] },
  },
  {
    files: ["hooks/archive/offline/worker*.js"],
    rules: { "no-unused-vars": ["error", { vars: "local" }] }, // published as one file
  },
  {
    files: ["hooks/**/*.js"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off", // TypeScript knows which names a page and a worker have

      "array-callback-return": "error",
      curly: ["error", "multi-line"],
      "default-case-last": "error",
      eqeqeq: "error",
      "logical-assignment-operators": "error",
      "no-console": ["error", { allow: ["warn"] }],
      "no-else-return": "error",
      "no-eval": "error",
      "no-implicit-coercion": "error",
      "no-implied-eval": "error",
      "no-lonely-if": "error",
      "no-new-func": "error",
      "no-nested-ternary": "error",
      "no-param-reassign": "error",
      "no-promise-executor-return": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "Literal[value=/[(][?]<[=!]/]", message: "Safari looks behind since 16.4 only." },
        { selector: "Literal[regex.pattern=/[(][?]<[=!]/]", message: "Safari looks behind since 16.4 only." },
      ],
      "no-script-url": "error",
      "no-shadow": "error",
      "no-template-curly-in-string": "error",
      "no-throw-literal": "error",
      "no-unmodified-loop-condition": "error",
      "no-unneeded-ternary": "error",
      "no-unused-expressions": "error",
      "no-useless-assignment": "error",
      "no-useless-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-object-spread": "error",
      "prefer-promise-reject-errors": "error",
      "prefer-template": "error",
      "require-atomic-updates": "error",
      "require-await": "error",
    },
  },
];
