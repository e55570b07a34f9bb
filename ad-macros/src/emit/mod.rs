//! The back end: a function of the IR to Rust source, as text for people and as tokens for the compiler.
//!
//! ```text
//! Func -> invariant -> facts -> fold -> vars -> body (expr, memory, control, call) -> names -> layout -> table
//! ```
//!
//! In: a function that the verifier accepts. Out: [`Rendered`]. The text is what `cargo doc` and an editor show, and the
//! same code as the tokens: both are written from one tree.
//!
//! Invariant: floating-point results are those of the IR's expression tree; nothing is reassociated, and nothing moves
//! over a statement that changes what it reads.
//!
//! Deliberately absent: any optimisation beyond writing an expression where it is used. Attributes other than
//! those asked for are the caller's.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::{Func, Ty};

mod body;
mod call;
mod code;
mod control;
mod expr;
mod facts;
mod fold;
mod invariant;
mod layout;
mod literals;
mod memory;
mod names;
mod neighbours;
mod signature;
mod table;
mod tidy;
mod types;
mod vars;

#[cfg(test)]
mod tests;

pub use table::Table;
pub use tidy::tidy;
pub use types::is_known;

/// A generated function.
pub struct Rendered {
    /// Formatted Rust: the whole `fn`, without attributes.
    pub code: String,
    /// The same with attributes and documentation.
    pub tokens: TokenStream,
}

/// What surrounds the function.
#[derive(Clone, Debug, Default)]
pub struct FnOptions {
    /// Whole attributes: `#[inline]`.
    pub attrs: Vec<String>,
    /// Lines of documentation. Where there are any, the source follows them.
    pub doc: Vec<String>,
}

/// Writes a function.
pub fn function(func: &Func, opts: &FnOptions) -> Rendered {
    let mut func = func.clone();
    invariant::remove(&mut func);
    neighbours::carry(&mut func);
    let func = &func;
    let facts = facts::Facts::of(func);
    let folds = fold::Folds::of(func, &facts);
    let vars = vars::Vars::of(func, &facts, &folds);
    let mut e = body::Emitter::new(func, Table::new(), &facts, &folds, vars);
    let signature = e.signature();
    let block = e.function();
    let params = e.param_vars();
    let mutable: Vec<bool> = e.vars.data.iter().map(|d| d.mutable).collect();
    let mut reserved = e.table.words();
    reserved.append(&mut e.reserved);
    let names = names::choose(&e.vars.names, &params, &block, &reserved);
    let write = |readable: bool| {
        let layout = layout::Layout { table: &e.table, names: &names, mutable: &mutable, readable };
        layout.function(&func.name, &signature, &block)
    };
    let code = write(true);
    let attrs = opts.attrs.join("\n");
    let item = e.table.tokens(&format!("{attrs}\n{}", write(false)));
    let doc = documentation(&opts.doc, &code);
    Rendered { code, tokens: quote!(#doc #item) }
}

/// A type as text with placeholders; to be lexed with the same table.
pub fn ty(t: &Ty, table: &mut Table) -> String {
    types::ty(t, table)
}

/// The doc comment of a generated function: the given lines and the source. Empty without lines.
fn documentation(lines: &[String], code: &str) -> TokenStream {
    if lines.is_empty() {
        return TokenStream::new();
    }
    let text = format!(" {}\n\n```rust,ignore\n{code}\n```", lines.join("\n "));
    let text = Literal::string(&text);
    quote!(#[doc = #text])
}
