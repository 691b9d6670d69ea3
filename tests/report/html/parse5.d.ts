declare module "parse5" {
  const parse5: { parse(html: string): { readonly childNodes: readonly never[] } };
  export default parse5;
}
