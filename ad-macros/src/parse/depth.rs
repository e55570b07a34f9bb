//! Nesting that would overflow the stack is refused before anything recurses over it.
//!
//! In: the item's tokens. Out: the first token beyond the limit, if there is one. The parser takes one frame for
//! each level, and its frames are large; an overflow would end the compilation without a word.
//!
//! Invariant: nothing here recurses. Deliberately absent: a measure of the syntax tree, which does not exist yet.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

/// Groups within groups: blocks, parentheses, indices.
const MAX_GROUPS: usize = 150;

/// Open angle brackets, of which each can be the arguments of a type in the arguments of a type.
const MAX_ANGLES: usize = 64;

/// Operators and calls in one expression; each can be a level of its tree.
const MAX_OPERATORS: usize = 3000;

/// What has been seen on one level since the last separator.
#[derive(Default)]
struct Level {
    angles: usize,
    operators: usize,
}

/// The place where code is nested too deeply.
pub fn too_deep(tokens: &TokenStream) -> Option<Span> {
    let mut stack = vec![(tokens.clone().into_iter(), Level::default())];
    while let Some((rest, level)) = stack.last_mut() {
        match rest.next() {
            None => {
                stack.pop();
            }
            Some(TokenTree::Group(g)) => {
                if g.delimiter() == Delimiter::Brace {
                    *level = Level::default();
                }
                if stack.len() > MAX_GROUPS {
                    return Some(g.span_open());
                }
                stack.push((g.stream().into_iter(), Level::default()));
            }
            Some(TokenTree::Punct(p)) => {
                level.take(p.as_char());
                if level.angles > MAX_ANGLES || level.operators > MAX_OPERATORS {
                    return Some(p.span());
                }
            }
            Some(TokenTree::Ident(_) | TokenTree::Literal(_)) => {}
        }
    }
    None
}

impl Level {
    fn take(&mut self, c: char) {
        match c {
            ';' | ',' => *self = Level::default(),
            '<' => self.angles += 1,
            '>' => self.angles = self.angles.saturating_sub(1),
            _ => self.operators += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    fn refused(source: &str) -> bool {
        too_deep(&source.parse().unwrap()).is_some()
    }

    #[test]
    fn depth_is_measured_in_each_form() {
        let nested = |open: &str, close: &str, n: usize| format!("{}x{}", open.repeat(n), close.repeat(n));
        for (open, close) in [("(", ")"), ("v[", "]"), ("{", "}"), ("if x > 0.0 {", "} else { 1.0 }")] {
            assert!(!refused(&nested(open, close, 100)), "{open}");
            assert!(refused(&nested(open, close, 400)), "{open}");
        }
        assert!(!refused(&nested("Vec<", ">", 50)));
        assert!(refused(&nested("Vec<", ">", 100)));
        assert!(!refused(&format!("x{}", ".sin()".repeat(1000))));
        assert!(refused(&format!("x{}", ".sin()".repeat(5000))));
    }

    #[test]
    fn long_is_not_deep() {
        assert!(!refused(&"let y = x < y;".repeat(5000)));
        assert!(!refused(&"1.0 + 2.0,".repeat(5000)));
        assert!(!refused(&"if x < 1.0 { return y - 2.0 }".repeat(5000)));
    }
}
