//! The functions of source files, in the forms in which the front end is tried on them.

use std::path::{Path, PathBuf};

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::visit::{self, Visit};

/// The `.rs` files below a directory, in a fixed order; not those that a build made.
pub fn files(dir: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    let Ok(entries) = std::fs::read_dir(dir) else { return out };
    let mut paths: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.sort();
    for p in paths {
        let name = p.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if p.is_dir() && name != "target" && !name.starts_with('.') {
            out.extend(files(&p));
        } else if name.ends_with(".rs") {
            out.push(p);
        }
    }
    out
}

/// A function as a free one, which is what the attribute stands on.
pub struct Found {
    pub name: String,
    pub item: TokenStream,
    /// A float occurs in it.
    pub numeric: bool,
}

/// Every function of a file, those in modules, bodies, `impl` blocks and traits included. Nothing of a file that
/// is no Rust.
pub fn functions(path: &Path) -> Vec<Found> {
    let Ok(text) = std::fs::read_to_string(path) else { return Vec::new() };
    let Ok(file) = syn::parse_file(&text) else { return Vec::new() };
    let mut collect = Collect { found: Vec::new() };
    collect.visit_file(&file);
    collect.found
}

struct Collect {
    found: Vec<Found>,
}

impl Collect {
    fn add(&mut self, sig: &syn::Signature, block: &syn::Block) {
        let item = without_self(quote!(#sig #block));
        let text = item.to_string();
        let numeric = text.contains("f64") || text.contains("f32") || text.contains("Float");
        self.found.push(Found { name: sig.ident.to_string(), item, numeric });
    }
}

impl Visit<'_> for Collect {
    fn visit_item_fn(&mut self, f: &syn::ItemFn) {
        self.add(&f.sig, &f.block);
        visit::visit_item_fn(self, f);
    }
    fn visit_impl_item_fn(&mut self, f: &syn::ImplItemFn) {
        self.add(&f.sig, &f.block);
        visit::visit_impl_item_fn(self, f);
    }
    fn visit_trait_item_fn(&mut self, f: &syn::TraitItemFn) {
        if let Some(block) = &f.default {
            self.add(&f.sig, block);
        }
        visit::visit_trait_item_fn(self, f);
    }
}

/// A method as a function: `self` is a parameter like the others, so that its body is tried too.
fn without_self(item: TokenStream) -> TokenStream {
    let renamed = rename(item.clone());
    let Ok(mut f) = syn::parse2::<syn::ItemFn>(item) else { return renamed };
    // An `impl` inside the body has a `self` of its own.
    if mentions_impl(f.block.to_token_stream()) {
        return f.to_token_stream();
    }
    let Some(receiver) = f.sig.receiver() else { return f.to_token_stream() };
    let ty: syn::Type = match &receiver.kind {
        syn::ReceiverKind::Reference(_, _, mutable) => syn::parse_quote!(&#mutable Self),
        syn::ReceiverKind::Typed(_, ty) => (**ty).clone(),
        _ => syn::parse_quote!(Self),
    };
    let this: syn::FnArg = syn::parse_quote!(this: #ty);
    let body = rename(f.block.to_token_stream());
    if let Some(first) = f.sig.inputs.first_mut() {
        *first = this;
    }
    let sig = &f.sig;
    quote!(#sig #body)
}

fn mentions_impl(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|t| match t {
        TokenTree::Ident(i) => i == "impl",
        TokenTree::Group(g) => mentions_impl(g.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

fn rename(tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|t| match t {
            TokenTree::Ident(i) if i == "self" => TokenTree::Ident(Ident::new("this", Span::call_site())),
            TokenTree::Group(g) => TokenTree::Group(Group::new(g.delimiter(), rename(g.stream()))),
            t => t,
        })
        .collect()
}

/// The same function with one more parameter, a float: with nothing active it would be refused unread.
pub fn with_active_parameter(item: &TokenStream) -> Option<TokenStream> {
    let mut f: syn::ItemFn = syn::parse2(item.clone()).ok()?;
    f.sig.variadic = None;
    f.sig.inputs.push(syn::parse_quote!(one_more_: f64));
    Some(f.to_token_stream())
}
