/** What the form asks for, as a query without what is not asked. */
export function queryOf(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "" && value !== "any")
      query.set(name, value.trim());
  }
  return query;
}

/** Puts what a query asks for into the form. */
export function fillForm(form: HTMLFormElement, query: URLSearchParams): void {
  form.reset();
  for (const control of form.elements) {
    const value = query.get(control.getAttribute("name") ?? "");
    if (value === null) continue;
    if (control instanceof HTMLSelectElement) {
      if ([...control.options].some((option) => option.value === value)) control.value = value;
    } else if (control instanceof HTMLInputElement) {
      if (control.type === "checkbox") control.checked = true;
      else control.value = value;
    }
  }
}
