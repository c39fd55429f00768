// Rules for the styles of the site.
export default {
  extends: "stylelint-config-standard",
  reportNeedlessDisables: true,
  rules: {
    "declaration-no-important": true, // layers say what overrules what
    "function-disallowed-list": ["color-mix", "light-dark", "oklab", "oklch", "lab", "lch"], // since 2023
    "custom-property-pattern": /^(?:gtm|md)-[a-z0-9-]+$/u.source, // md-: the theme's, with its --
    "media-feature-range-notation": "prefix", // phones of some years ago know no other
    "no-descending-specificity": null, // the rules stand in the order of the page's parts
    "selector-class-pattern": /^(?:gtm|md|js|no-js)(?:-[a-z0-9]+)*(?:__[a-z0-9-]+)?(?:--[a-z0-9-]+)?$/u.source,
  },
};
