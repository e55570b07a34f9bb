//! Placeholders: how tokens of the user's and spans travel through text.
//!
//! The emitter writes text, because text can be read and laid out; tokens of the user's must survive it with
//! their spans and hygiene. So each fragment is written as an identifier (`__frag_7`), and the tokens that stand at a
//! place of the user's between two markers (`__at_3 … __end`). [`Table::tokens`] lexes the text and puts the
//! fragments and spans in; [`Table::show`] is the text for people.
//!
//! Invariant: a placeholder is one identifier token, so substitution never has to look inside text.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};

use super::tidy::tidy;
use crate::ir::Frag;

const FRAG: &str = "__frag_";
const OPEN: &str = "__at_";

/// Fragments and spans that some text refers to.
#[derive(Default)]
pub struct Table {
    frags: Vec<(Frag, String)>,
    spans: Vec<Span>,
}

impl Table {
    /// Ends what [`Table::open`] begins.
    pub const CLOSE: &'static str = "__end";

    pub fn new() -> Self {
        Table::default()
    }

    /// The placeholder of a fragment.
    pub fn frag(&mut self, frag: &Frag) -> String {
        let known = self.frags.iter().position(|(f, _)| std::rc::Rc::ptr_eq(&f.0, &frag.0));
        let k = known.unwrap_or_else(|| {
            self.frags.push((frag.clone(), tidy(&frag.0)));
            self.frags.len() - 1
        });
        format!("{FRAG}{k}")
    }

    /// The placeholder of any tokens.
    pub fn put(&mut self, tokens: TokenStream) -> String {
        self.frag(&Frag::new(tokens))
    }

    /// An id for a place of the user's.
    pub fn span(&mut self, span: Span) -> u32 {
        self.spans.push(span);
        self.spans.len() as u32 - 1
    }

    /// The marker after which tokens stand at this span.
    pub fn open(span: u32) -> String {
        format!("{OPEN}{span}")
    }

    /// Text for people: fragments in place and tidy, markers gone, names of the prelude short.
    pub fn show(&self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find("__") {
            out += &rest[..at];
            let end =
                rest[at..].find(|c: char| !(c.is_alphanumeric() || c == '_')).map_or(rest.len(), |e| at + e);
            let word = &rest[at..end];
            rest = &rest[end..];
            if let Some(frag) = self.lookup(word) {
                out += &frag.1;
            } else if word == Self::CLOSE {
                out.truncate(out.trim_end().len());
            } else if index(word, OPEN).is_some() {
                rest = rest.trim_start();
            } else {
                out += word;
            }
        }
        out += rest;
        out.replace("::std::vec!", "vec!")
            .replace("::std::vec::Vec", "Vec")
            .replace("::std::boxed::Box", "Box")
    }

    /// Lexes text and puts fragments and spans in. What is not marked stands at the call site.
    pub fn tokens(&self, text: &str) -> TokenStream {
        match text.parse::<TokenStream>() {
            Ok(tokens) => {
                let mut at = Vec::new();
                self.walk(tokens, &mut at)
            }
            // A piece of a template that does not lex by itself; an error is better than a panic.
            Err(e) => {
                let message = format!("generated code does not lex: {e}");
                quote::quote!(::core::compile_error!(#message);)
            }
        }
    }

    fn walk(&self, tokens: TokenStream, at: &mut Vec<Span>) -> TokenStream {
        let mut out = TokenStream::new();
        for token in tokens {
            let span = at.last().copied().unwrap_or_else(Span::call_site);
            match token {
                TokenTree::Ident(i) => self.ident(i, span, at, &mut out),
                TokenTree::Group(g) => {
                    let depth = at.len();
                    let mut group = Group::new(g.delimiter(), self.walk(g.stream(), at));
                    at.truncate(depth);
                    group.set_span(span);
                    out.extend([TokenTree::Group(group)]);
                }
                mut other => {
                    other.set_span(span);
                    out.extend([other]);
                }
            }
        }
        out
    }

    fn ident(&self, mut i: Ident, span: Span, at: &mut Vec<Span>, out: &mut TokenStream) {
        let name = i.to_string();
        if let Some((frag, _)) = self.lookup(&name) {
            out.extend((*frag.0).clone());
        } else if name == Self::CLOSE {
            at.pop();
        } else if let Some(user) = index(&name, OPEN).and_then(|k| self.spans.get(k)) {
            // The user's place, but names resolve as in the rest of the generated code.
            at.push(user.resolved_at(Span::call_site()));
        } else {
            i.set_span(span);
            out.extend([TokenTree::Ident(i)]);
        }
    }

    fn lookup(&self, word: &str) -> Option<&(Frag, String)> {
        index(word, FRAG).and_then(|k| self.frags.get(k))
    }

    /// Every identifier in a fragment: names that a local variable must not capture.
    pub fn words(&self) -> std::collections::BTreeSet<String> {
        fn collect(tokens: TokenStream, into: &mut std::collections::BTreeSet<String>) {
            for token in tokens {
                match token {
                    TokenTree::Ident(i) => {
                        into.insert(i.to_string());
                    }
                    TokenTree::Group(g) => collect(g.stream(), into),
                    TokenTree::Punct(_) | TokenTree::Literal(_) => {}
                }
            }
        }
        let mut words = std::collections::BTreeSet::new();
        self.frags.iter().for_each(|(f, _)| collect((*f.0).clone(), &mut words));
        words
    }
}

fn index(word: &str, prefix: &str) -> Option<usize> {
    word.strip_prefix(prefix)?.parse().ok()
}
