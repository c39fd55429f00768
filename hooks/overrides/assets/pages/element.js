// Elements of a page, made with all they hold. Text goes in as text: none of it can become markup.

/**
 * An element with some properties and what it holds: elements, or text.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} [properties]
 * @param {(string | Node)[]} [content]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, content = []) {
  const made = Object.assign(document.createElement(tag), properties);
  if (properties.role) made.setAttribute("role", properties.role); // no property in Firefox before 119
  made.append(...content);
  return made;
}
