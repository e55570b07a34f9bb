//! The head of an emitted function: visibility, generics, parameters, result.

use super::body::Emitter;
use super::code::{Pat, Var};
use super::types;
use crate::ir::*;

/// Parts of a signature, as text with placeholders.
pub struct Signature {
    pub vis: String,
    pub generics: String,
    pub params: Vec<(ParamHead, String)>,
    /// Empty for `()`.
    pub result: String,
    pub where_clause: String,
}

/// What stands before the type.
pub enum ParamHead {
    Pattern(Pat),
    /// `self`, whose type is its form (`&self`).
    Receiver,
}

impl Emitter<'_> {
    pub fn signature(&mut self) -> Signature {
        let func = self.func;
        let vis = func.vis.clone();
        let vis = quote::quote!(#vis);
        let (params, _, clause) = func.generics.split_for_impl();
        let (generics, clause) = (quote::quote!(#params), quote::quote!(#clause));
        Signature {
            vis: self.placeholder(vis),
            generics: self.placeholder(generics),
            params: func.params.iter().map(|p| self.param(p)).collect(),
            result: match &func.result_ty {
                Ty::Tuple(ts) if ts.is_empty() => String::new(),
                ty => types::ty(ty, &mut self.table),
            },
            where_clause: self.placeholder(clause),
        }
    }

    fn placeholder(&mut self, tokens: proc_macro2::TokenStream) -> String {
        if tokens.is_empty() { String::new() } else { self.table.put(tokens) }
    }

    fn param(&mut self, p: &Param) -> (ParamHead, String) {
        if p.name == "self" {
            let form = match p.mode {
                Mode::Value => "self",
                Mode::Ref => "&self",
                Mode::RefMut | Mode::Accumulator => "&mut self",
            };
            return (ParamHead::Receiver, form.into());
        }
        let ty = match &p.written {
            Some(frag) => self.table.frag(frag),
            None => {
                let ty = types::ty(&p.ty, &mut self.table);
                match p.mode {
                    Mode::Value => ty,
                    Mode::Ref => format!("&{ty}"),
                    Mode::RefMut | Mode::Accumulator => format!("&mut {ty}"),
                }
            }
        };
        (ParamHead::Pattern(self.param_pattern(&p.tree)), ty)
    }

    fn param_pattern(&self, t: &Tree<Leaf>) -> Pat {
        match t {
            Tree::Leaf(leaf) => match self.leaf_var(leaf) {
                Some(var) => Pat::Var(var),
                None => Pat::Wild,
            },
            Tree::Tuple(ts) => Pat::Tuple(ts.iter().map(|t| self.param_pattern(t)).collect()),
        }
    }

    /// The variables of the parameters, in order.
    pub fn param_vars(&self) -> Vec<Var> {
        let leaves = self.func.params.iter().flat_map(|p| p.tree.leaves());
        leaves.filter_map(|l| self.leaf_var(l)).collect()
    }
}
