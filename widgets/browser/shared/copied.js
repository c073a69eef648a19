// Copying what a field holds.

/**
 * Put the field's text on the clipboard, or select it for the reader to do so.
 * @param {HTMLInputElement|HTMLTextAreaElement} field
 */
export async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
