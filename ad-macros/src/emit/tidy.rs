//! Tokens to text as a person would space them: `f64::consts::PI`, not `f64 :: consts :: PI`.
//!
//! Deliberately absent: line breaks. Fragments are short.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// The text of some tokens, on one line.
pub fn tidy(tokens: &TokenStream) -> String {
    let mut w = Writer::default();
    w.stream(tokens.clone());
    w.out
}

#[derive(Clone, Copy, PartialEq, Default)]
enum Last {
    /// Nothing yet, or an opening delimiter: no space follows.
    #[default]
    Open,
    /// A word, literal or closed group: an operand ended.
    Operand,
    /// An infix operator or separator: a space follows.
    Operator,
    /// `::`, `.`, a prefix operator, `<` of generic arguments: no space follows.
    Glue,
}

#[derive(Default)]
struct Writer {
    out: String,
    last: Last,
    /// Open `<` of generic arguments.
    angles: usize,
    /// The last word begins with a capital letter, or is `fn`, `impl`, `::`: what `<` opens behind.
    type_like: bool,
}

impl Writer {
    fn stream(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut k = 0;
        while k < tokens.len() {
            match &tokens[k] {
                TokenTree::Punct(_) => k += self.punct(&tokens[k..]),
                TokenTree::Group(g) => {
                    self.group(g, tokens.get(k + 1).is_none());
                    k += 1;
                }
                TokenTree::Ident(i) => {
                    self.word(&i.to_string());
                    k += 1;
                }
                TokenTree::Literal(l) => {
                    self.word(&l.to_string());
                    self.type_like = false;
                    k += 1;
                }
            }
        }
    }

    fn space(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with([' ', '(', '[']) {
            self.out.push(' ');
        }
    }

    fn word(&mut self, text: &str) {
        if matches!(self.last, Last::Operand | Last::Operator) {
            self.space();
        }
        self.out += text;
        let keyword =
            matches!(text, "in" | "mut" | "return" | "as" | "if" | "else" | "match" | "dyn" | "where");
        let lifetime = self.out.len() > text.len() && self.out[..self.out.len() - text.len()].ends_with('\'');
        self.last = if keyword || lifetime { Last::Operator } else { Last::Operand };
        self.type_like = text.starts_with(char::is_uppercase) || matches!(text, "impl" | "for");
    }

    fn group(&mut self, g: &proc_macro2::Group, _last: bool) {
        let (open, close) = match g.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::None => ("", ""),
        };
        let braces = g.delimiter() == Delimiter::Brace;
        if self.last == Last::Operator || (braces && self.last == Last::Operand) {
            self.space();
        }
        self.out += open;
        let mut inner = Writer::default();
        inner.stream(g.stream());
        if braces && !inner.out.is_empty() {
            self.out += &format!(" {} ", inner.out);
        } else {
            self.out += &inner.out;
        }
        self.out += close;
        self.last = Last::Operand;
        self.type_like = false;
    }

    /// Writes the operator that begins here; returns how many tokens it is.
    fn punct(&mut self, tokens: &[TokenTree]) -> usize {
        let mut op = String::new();
        for t in tokens {
            let TokenTree::Punct(p) = t else { break };
            op.push(p.as_char());
            // `>>` closes two lists of generic arguments; `::<` and `=&` are two operators each.
            let stop = p.spacing() == Spacing::Alone || (self.angles > 0 && p.as_char() == '>') || op == "::";
            if stop || op.len() == 3 {
                break;
            }
            if let Some(TokenTree::Punct(next)) = tokens.get(op.len())
                && !is_operator(&format!("{op}{}", next.as_char()))
            {
                break;
            }
        }
        let count = op.chars().count();
        self.operator(&op);
        count
    }

    fn operator(&mut self, op: &str) {
        match op {
            "::" | "." => {
                if self.last == Last::Operator {
                    self.space();
                }
                self.out += op;
                self.last = Last::Glue;
                self.type_like = true;
            }
            "," | ";" | ":" => {
                self.out += op;
                self.last = Last::Operator;
            }
            "?" => {
                self.out += op;
                self.last = Last::Operand;
            }
            "'" | "#" | "$" => {
                if matches!(self.last, Last::Operand | Last::Operator) {
                    self.space();
                }
                self.out += op;
                self.last = Last::Glue;
            }
            "<" if self.type_like || self.last != Last::Operand => self.open_angle(),
            ">" if self.angles > 0 => {
                self.out += op;
                self.angles -= 1;
                self.last = Last::Operand;
                self.type_like = self.angles > 0;
            }
            "!" if self.last == Last::Operand => {
                self.out += op;
                self.last = Last::Glue;
            }
            "-" | "!" | "&" | "&&" | "*" | ".." | "..=" if self.last != Last::Operand => {
                if self.last == Last::Operator {
                    self.space();
                }
                self.out += op;
                self.last = Last::Glue;
            }
            ".." | "..=" => {
                self.out += op;
                self.last = Last::Glue;
            }
            _ => {
                self.space();
                self.out += op;
                self.last = Last::Operator;
                self.type_like = false;
            }
        }
    }

    fn open_angle(&mut self) {
        if self.last == Last::Operator {
            self.space();
        }
        self.out.push('<');
        self.angles += 1;
        self.last = Last::Glue;
        self.type_like = true;
    }
}

fn is_operator(op: &str) -> bool {
    let operators = [
        "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "..", "..=",
        "...", "<<", ">>", "<<=", ">>=", "^=", "&=", "|=",
    ];
    operators.contains(&op)
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn spacing() {
        for text in [
            "f64::consts::PI",
            "T::from(2.0).unwrap()",
            "<h as Reverse<fn([f64], f64)>>::Output",
            "Vec<Vec<f64>>",
            "&'a [f64]",
            "&mut [[f64; 3]; N]",
            "a < b",
            "x * -y + 1.0",
            "[0.0; N - 1]",
            "S { a: 1, b: 2.0 }",
            "pub(crate)",
            "<T: Float + Copy, const N: usize>",
            "assert!(n > 0, \"{}\", n)",
            "::ad_runtime::scalar(&x)",
            "i as f64 / 2.0",
            "x[1..n]",
            "a..b",
            "f::<f64>(3)",
            "if a { b } else { c }",
        ] {
            assert_eq!(tidy(&text.parse().unwrap()), text);
        }
    }
}
