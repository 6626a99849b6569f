// Where GraphiQL keeps its state. Its history remembers the headers of each query, token and
// all; that part ends with the page, the rest stays in the browser.

const WITH_TOKENS = /^graphiql:(queries|favorites|headers)/;
const here = new Map();

export const storage = {
  get length() {
    return window.localStorage.length + here.size;
  },
  getItem(name) {
    return WITH_TOKENS.test(name) ? (here.get(name) ?? null) : window.localStorage.getItem(name);
  },
  setItem(name, value) {
    if (WITH_TOKENS.test(name)) here.set(name, value);
    else window.localStorage.setItem(name, value);
  },
  removeItem(name) {
    here.delete(name);
    window.localStorage.removeItem(name);
  },
  clear() {
    here.clear();
    window.localStorage.clear();
  },
};
