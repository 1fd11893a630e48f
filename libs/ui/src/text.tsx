import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Tables of other languages: Chinese text → translation. The Chinese text is the key, so none can be missing. */
const resources = { zh: { translation: {} } };

void i18next.use(initReactI18next).init({
  lng: 'zh',
  resources,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});

/** The text in the reader's language; `{{name}}` is replaced by the value of that name. */
export function t(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return i18next.t(text, values);
}
