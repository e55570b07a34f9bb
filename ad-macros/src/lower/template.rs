//! Tokens with holes: how an expression without derivative keeps the user's own text.
//!
//! In: tokens in which local variables occur. Out: a [`Pure::Template`] whose holes are those variables. Inline
//! format arguments (`"{x:.3}"`) are rewritten to named ones.
//!
//! Names bound inside the text (closure parameters) are left alone, everywhere in the text: where such a name is
//! also a local variable outside its closure, the generated code does not compile, and is never wrong.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::Cx;
use super::env::{Entry, Item, LPlace, Loc, Sum, lookup};
use crate::diagnostics::catalogue;
use crate::ir::{Init, Operand, Pure};

/// Text in the making.
#[derive(Default)]
struct Text {
    pieces: Vec<String>,
    now: String,
    args: Vec<Operand>,
}

impl Text {
    fn push(&mut self, s: &str) {
        if !self.now.is_empty() && !self.now.ends_with([' ', '(', '[', '&', '.', '\'']) && !s.is_empty() {
            self.now.push(' ');
        }
        self.now.push_str(s);
    }
    fn hole(&mut self, o: Operand) {
        self.pieces.push(std::mem::take(&mut self.now));
        self.args.push(o);
    }
    fn finish(mut self) -> Pure {
        self.pieces.push(self.now);
        Pure::Template { pieces: self.pieces, args: self.args }
    }
}

impl Cx<'_> {
    /// The tokens as a template.
    pub fn template(&mut self, tokens: TokenStream) -> Pure {
        let bound = closure_names(&tokens);
        let tokens = self.expand_names(tokens);
        let mut text = Text::default();
        self.write(tokens, &bound, &mut text);
        text.finish()
    }

    fn write(&mut self, tokens: TokenStream, bound: &[String], text: &mut Text) {
        let list: Vec<TokenTree> = tokens.into_iter().collect();
        let mut added = Vec::new();
        for (k, t) in list.iter().enumerate() {
            match t {
                TokenTree::Ident(i) => {
                    let name = i.to_string();
                    match self.template_variable(&name, &list, k, bound) {
                        Some(v) => self.write_item(self.vars[v].item.clone(), text),
                        None => text.push(&name),
                    }
                }
                TokenTree::Group(g) => {
                    let (open, close) = match g.delimiter() {
                        Delimiter::Parenthesis => ("(", ")"),
                        Delimiter::Bracket => ("[", "]"),
                        Delimiter::Brace => ("{ ", " }"),
                        Delimiter::None => ("", ""),
                    };
                    text.now.push_str(open);
                    self.write(g.stream(), bound, text);
                    text.now.push_str(close);
                }
                TokenTree::Literal(l) => {
                    let s = l.to_string();
                    if s.starts_with('"') {
                        for n in inline_names(&s) {
                            let named = list.windows(2).any(|w| is_named_argument(w, &n));
                            if !named
                                && !added.contains(&n)
                                && matches!(lookup(&self.scope, &n), Some(Entry::Var(_)))
                            {
                                added.push(n);
                            }
                        }
                    }
                    text.push(&s);
                }
                TokenTree::Punct(p) => {
                    let joint = k > 0
                        && matches!(&list[k - 1], TokenTree::Punct(q) if q.spacing() == proc_macro2::Spacing::Joint);
                    if joint || matches!(p.as_char(), '.' | ',' | ';') {
                        text.now.push(p.as_char());
                    } else {
                        text.push(&p.as_char().to_string());
                    }
                }
            }
        }
        for n in added {
            if let Some(Entry::Var(v)) = lookup(&self.scope, &n) {
                let item = self.vars[*v].item.clone();
                let comma = if text.now.trim_end().ends_with(',') { "" } else { "," };
                text.now.push_str(&format!("{comma} {n} = "));
                self.write_item(item, text);
            }
        }
    }

    /// The variable that an identifier of the text stands for.
    fn template_variable(&self, name: &str, list: &[TokenTree], k: usize, bound: &[String]) -> Option<usize> {
        let punct = |i: usize| match list.get(i) {
            Some(TokenTree::Punct(p)) => p.as_char(),
            _ => ' ',
        };
        let (before, before2) =
            (if k > 0 { punct(k - 1) } else { ' ' }, if k > 1 { punct(k - 2) } else { ' ' });
        let member = before == '.' && before2 != '.' || before == ':' && before2 == ':' || before == '\'';
        let (next, next2) = (punct(k + 1), punct(k + 2));
        let path = next == ':' && next2 == ':' || next == '!' && next2 != '=';
        let named = next == '='
            && next2 != '='
            && !matches!(list.get(k + 1), Some(TokenTree::Punct(p)) if p.spacing() == proc_macro2::Spacing::Joint);
        let field = next == ':' && next2 != ':';
        if member || path || named || field || bound.iter().any(|b| b == name) {
            return None;
        }
        match lookup(&self.scope, name) {
            Some(Entry::Var(v)) => Some(*v),
            _ => None,
        }
    }

    fn write_item(&mut self, item: Item, text: &mut Text) {
        match item {
            Item::Value(v) => {
                text.push("");
                text.hole(Operand::Value(v));
            }
            Item::Place(LPlace { loc: Loc::Mem(p), .. }) => text.hole(Operand::Place(p)),
            Item::Ref(LPlace { loc: Loc::Mem(p), .. }, _) => {
                text.push("(");
                text.hole(Operand::Ref(p));
                text.now.push(')');
            }
            Item::Place(LPlace { loc: Loc::Const(c), .. }) => self.write_pure(&c, text),
            Item::Ref(LPlace { loc: Loc::Const(c), .. }, _) => {
                text.push("(&");
                self.write_pure(&c, text);
                text.now.push(')');
            }
            Item::VarRef(v, path, _) => {
                text.push("(&");
                let slot = self.slot(v, &path);
                self.write_item(slot, text);
                text.now.push(')');
            }
            Item::Tuple(items) => {
                text.push("(");
                for i in items {
                    self.write_item(i, text);
                    text.now.push(',');
                }
                text.now.push(')');
            }
            Item::Sum(s) => self.write_sum(*s, text),
            Item::Fresh(Init::Value(v), _) => text.hole(Operand::Value(v)),
            Item::Closure(_) | Item::Iter(_) | Item::Fresh(..) => {
                self.errors.push(self.span, catalogue::closure_value())
            }
            Item::Uninit(_) | Item::Never => {
                self.errors.push(self.span, catalogue::missing_value("a variable"))
            }
        }
    }
    fn write_sum(&mut self, s: Sum, text: &mut Text) {
        let (yes, no) = if s.result { ("Ok", "Err") } else { ("Some", "None") };
        text.push("(if ");
        text.hole(Operand::Value(s.is));
        text.now.push_str(&format!(" {{ {yes}("));
        self.write_item(s.yes, text);
        text.now.push_str(&format!(") }} else {{ {no}"));
        if s.result {
            text.now.push('(');
            self.write_item(s.no, text);
            text.now.push(')');
        }
        text.now.push_str(" })");
    }
    fn write_pure(&mut self, c: &Pure, text: &mut Text) {
        let (pieces, args) = self.template_of(c, "");
        text.push("");
        let mut args = args.into_iter();
        for p in pieces {
            text.now.push_str(&p);
            if let Some(a) = args.next() {
                text.hole(a);
            }
        }
    }

    /// The local variables that occur in tokens.
    pub fn variables_in(&self, tokens: TokenStream) -> Vec<String> {
        let bound = closure_names(&tokens);
        let list: Vec<TokenTree> = tokens.into_iter().collect();
        let mut out = Vec::new();
        for (k, t) in list.iter().enumerate() {
            match t {
                TokenTree::Ident(i) if self.template_variable(&i.to_string(), &list, k, &bound).is_some() => {
                    out.push(i.to_string())
                }
                TokenTree::Group(g) => out.extend(self.variables_in(g.stream())),
                TokenTree::Literal(l) if l.to_string().starts_with('"') => {
                    out.extend(
                        inline_names(&l.to_string())
                            .into_iter()
                            .filter(|n| matches!(lookup(&self.scope, n), Some(Entry::Var(_)))),
                    );
                }
                _ => {}
            }
        }
        out
    }
}

/// `name = ..` at these two tokens.
fn is_named_argument(w: &[TokenTree], name: &str) -> bool {
    matches!(&w[0], TokenTree::Ident(i) if i == name)
        && matches!(&w[1], TokenTree::Punct(p) if p.as_char() == '=')
}

/// Names between the bars of closures.
fn closure_names(tokens: &TokenStream) -> Vec<String> {
    let mut out = Vec::new();
    let mut inside = false;
    let mut previous_ends_value = false;
    for t in tokens.clone() {
        match &t {
            TokenTree::Punct(p) if p.as_char() == '|' && p.spacing() == proc_macro2::Spacing::Alone => {
                inside = if inside { false } else { !previous_ends_value };
                previous_ends_value = false;
            }
            TokenTree::Ident(i) => {
                if inside {
                    out.push(i.to_string());
                }
                previous_ends_value = true;
            }
            TokenTree::Group(g) => {
                if inside {
                    out.extend(all_names(g.stream()));
                } else {
                    out.extend(closure_names(&g.stream()));
                }
                previous_ends_value = true;
            }
            TokenTree::Literal(_) => previous_ends_value = true,
            TokenTree::Punct(_) => previous_ends_value = false,
        }
    }
    out
}

fn all_names(tokens: TokenStream) -> Vec<String> {
    tokens
        .into_iter()
        .flat_map(|t| match t {
            TokenTree::Ident(i) => vec![i.to_string()],
            TokenTree::Group(g) => all_names(g.stream()),
            _ => Vec::new(),
        })
        .collect()
}

/// The names in the braces of a format string, widths and precisions (`{x:w$}`) included.
fn inline_names(literal: &str) -> Vec<String> {
    let body = literal.replace("{{", "").replace("}}", "");
    let is_name = |s: &str| {
        s.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && s.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    let mut out: Vec<String> = Vec::new();
    for part in body.split('{').skip(1) {
        let inside = part.split('}').next().unwrap_or_default();
        let (name, spec) = inside.split_once(':').unwrap_or((inside, ""));
        let widths =
            spec.split(['.', '>', '<', '^', '#', '+']).filter_map(|s| s.split_once('$').map(|(n, _)| n));
        for n in std::iter::once(name).chain(widths) {
            if is_name(n) && !out.iter().any(|o| o == n) {
                out.push(n.to_string());
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_names() {
        assert_eq!(inline_names("\"{x} {y:.3} {0} {{z}} {a:w$.p$} {}\""), ["x", "y", "a", "w", "p"]);
    }
    #[test]
    fn closure_parameters() {
        let t: TokenStream = "a | b, xs.iter().all(|v| v > 0), ys.map(|(k, &w)| w)".parse().unwrap();
        assert_eq!(closure_names(&t), ["v", "k", "w"]);
    }
}
